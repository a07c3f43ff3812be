import { i18n } from '#i18n';
import { CiteMenu } from '@/components/cite-menu/CiteMenu';
import { Isolated } from '@/components/isolated/Isolated';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { Saying, SayingPlace, WordsPlace } from '@/lib/core/sayings/said';

export interface SayingRowActions {
  /** Shows the words where they stand, or in the reading view. */
  onOpen(place: WordsPlace): void;
  onRead(place: SayingPlace): void;
  onCite(place: SayingPlace, format: CitationFormat): void;
}

export interface SayingRowProps extends SayingRowActions {
  readonly saying: Saying;
  readonly hasSpeakers: boolean;
  /** Whether the article is said with it: not where it stands above. */
  readonly hasPlace?: boolean;
  readonly citation: CitationFormat;
}

/** Something that was said, once. */
export function SayingRow(props: SayingRowProps) {
  const { saying, hasSpeakers, hasPlace = true, citation, onOpen, onRead, onCite } = props;
  const [first, ...others] = saying.places;
  const { statement } = first;
  return (
    <article class="saying" data-certainty={statement.certainty}>
      <button class="saying-words" type="button" data-main onClick={() => onOpen(first)}>
        <Isolated>{statement.words}</Isolated>
      </button>
      <p class="saying-about">
        {hasSpeakers && <Speakers {...first} />}
        <span>{i18n.t(`statement_list.kind.${statement.kind}`)}</span>
        {statement.doubt !== null && (
          <span class="saying-doubt">{i18n.t(`statement_list.doubt.${statement.doubt}`)}</span>
        )}
        {hasPlace && <Where {...first} />}
      </p>
      {others.length > 0 && (
        <details>
          <summary>{i18n.t('people.reprints', others.length)}</summary>
          <ul>
            {others.map((place) => (
              <li key={`${place.article.id} ${place.statement.start}`}>
                <button class="quiet-button" type="button" onClick={() => onOpen(place)}>
                  <Where {...place} />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="action-row">
        <button class="quiet-button" type="button" onClick={() => onRead(first)}>
          {i18n.t('people.read')}
        </button>
        <CiteMenu format={citation} onCite={(format) => onCite(first, format)} />
      </div>
    </article>
  );
}

function Speakers({ statement }: SayingPlace) {
  return (
    <strong>
      <Isolated>{statement.speakers.map(({ name }) => name).join('、')}</Isolated>
    </strong>
  );
}

function Where({ article }: SayingPlace) {
  return (
    <span>
      <Isolated>
        {[article.account, article.title, article.published?.slice(0, 10)]
          .filter((part) => part !== null && part !== undefined)
          .join(' · ')}
      </Isolated>
    </span>
  );
}
