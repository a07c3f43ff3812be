import './programme.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { NameAndTitle } from '@/components/isolated/NameAndTitle';
import { SayingRow, type SayingRowActions } from '@/components/saying-list/SayingRow';
import { showDay } from '@/components/show-day';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ProgrammeEntry, ProgrammePart } from '@/lib/core/sayings/programme';

export interface ProgrammeProps extends SayingRowActions {
  /** By article, those published first first. */
  readonly parts: readonly ProgrammePart[];
  /** The form in which a passage was quoted last. */
  readonly citation: CitationFormat;
}

/** The programme of an event as its articles give it: who spoke after whom, on what, in the articles' own words. */
export function Programme(props: ProgrammeProps) {
  const { parts } = props;
  if (parts.length === 0) return <p class="saying-list-empty">{i18n.t('people.nothing_said')}</p>;
  return (
    <div class="saying-list">
      {parts.map(({ article, date, isSeen, agenda, entries }) => (
        <section key={article.id}>
          <h3 class="saying-occasion">
            <Isolated>{article.title ?? i18n.t('article_detail.untitled')}</Isolated>
            <span>
              {article.account !== null && (
                <>
                  <Isolated>{article.account}</Isolated> ·{' '}
                </>
              )}
              {showDay({ date, isSeen })}
            </span>
          </h3>
          {agenda.length > 0 && <Agenda {...props} article={article} agenda={agenda} />}
          <ol class="programme-entries">
            {entries.map((entry) => (
              <Entry {...props} key={entry.sayings[0].places[0].statement.start} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The agenda in the article's own words; each line leads to where it stands. */
function Agenda({ article, agenda, onOpen }: ProgrammeProps & Pick<ProgrammePart, 'article' | 'agenda'>) {
  return (
    <ol class="programme-agenda" aria-label={i18n.t('people.agenda')}>
      {agenda.map(({ start, end, times, words }) => (
        <li key={start}>
          <button type="button" onClick={() => onOpen({ article, statement: { start, end, words } })}>
            <time class="programme-times">{times}</time>
            <span>
              <Isolated>{withoutTimes(words, times)}</Isolated>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function withoutTimes(words: string, times: string): string {
  const behind = words.slice(words.indexOf(times) + times.length);
  return behind
    .split(/\s*[\n|｜]+\s*/)
    .map((part) => part.replace(/^[\s：:】\]、，]+/, '').trim())
    .filter((part) => part !== '')
    .join(' · ');
}

function Entry({ entry, ...rest }: ProgrammeProps & { readonly entry: ProgrammeEntry }) {
  const { speakers, talks, times, sayings } = entry;
  return (
    <li class="programme-entry">
      <h4>
        {times !== null && <time class="programme-times">{times}</time>}
        {speakers.map(({ name, title }) => (
          <span key={name}>
            <NameAndTitle name={name} title={title} />
          </span>
        ))}
      </h4>
      {talks.map((talk) => (
        <p class="programme-talk" key={talk}>
          <Isolated>{`《${talk}》`}</Isolated>
        </p>
      ))}
      {sayings.map((saying) => (
        <SayingRow
          {...rest}
          key={saying.places[0].statement.start}
          saying={saying}
          hasSpeakers={false}
          hasPlace={false}
        />
      ))}
    </li>
  );
}
