import type { TargetedMouseEvent } from 'preact';
import { i18n } from '#i18n';
import { Glyph } from '@/components/glyph/Glyph';
import { Isolated } from '@/components/isolated/Isolated';
import { showDate } from '@/components/show-date';
import { type Disagreement, disagreementsIn } from '@/lib/core/dictionary/disagreement';
import type { Source, Title } from '@/lib/core/dictionary/entity';
import type { CardAppearance } from '@/lib/core/dictionary/entity-card';

interface Props {
  readonly appearances: readonly CardAppearance[];
  onOpenSource(url: string): void;
}

/** What each document says of the entity, newest first, and the way to that document. */
export function CardAppearances({ appearances, onOpenSource }: Props) {
  if (appearances.length === 0) return null;
  const disagreements = disagreementsIn(appearances);
  return (
    <ol class="hover-card-appearances">
      {appearances.map((appearance, place) => (
        <li key={place}>
          <Occasion {...appearance} />
          {appearance.titles.length > 0 && (
            <ul class="hover-card-titles">
              {appearance.titles.map((title) => (
                <li key={title.title}>
                  <PrintedTitle {...title} />
                </li>
              ))}
            </ul>
          )}
          {appearance.talk !== null && (
            <p class="hover-card-talk">
              <Isolated>{appearance.talk}</Isolated>
            </p>
          )}
          {appearance.gist !== null && (
            <p class="hover-card-gist">
              <Isolated>{appearance.gist}</Isolated>
            </p>
          )}
          <SourceLine {...appearance} onOpenSource={onOpenSource} />
          {organisationsInDoubt(disagreements, place).map((organisation) => (
            <p class="hover-card-disagreement" key={organisation}>
              {i18n.t('hover_card.disagreement', [organisation])}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** The organisations in which another source gives somebody other titles than the one at this place. */
function organisationsInDoubt(disagreements: readonly Disagreement[], place: number): string[] {
  const own = disagreements.filter(({ first, second }) => first === place || second === place);
  return [...new Set(own.map(({ organisation }) => organisation))];
}

function Occasion({ event, role, noted }: CardAppearance) {
  const name = event?.name ?? noted?.event ?? null;
  const date = noted?.date ?? event?.date ?? null;
  if (name === null && role === null && date === null) return null;
  return (
    <p class="hover-card-occasion hover-card-row">
      {name !== null && (
        <span class="hover-card-event">
          <Isolated>{name}</Isolated>
        </span>
      )}
      {role !== null && <span class="hover-card-role">{i18n.t(`role.${role}`)}</span>}
      {date !== null && <span>{showDate(date)}</span>}
    </p>
  );
}

/** The organisation is added only where the title as printed does not hold it already. */
function PrintedTitle({ title, organisation }: Title) {
  return (
    <>
      <Isolated>{title}</Isolated>
      {organisation !== null && !title.includes(organisation) && (
        <span class="hover-card-aside">
          <Isolated>{organisation}</Isolated>
        </span>
      )}
    </>
  );
}

function SourceLine({
  source,
  paragraph,
  noted,
  onOpenSource,
}: CardAppearance & Pick<Props, 'onOpenSource'>) {
  if (source === null) return null;
  const sentence = noted?.sentence ?? null;
  return (
    <div class="hover-card-source">
      {sentence !== null && (
        <blockquote class="hover-card-sentence">
          <Isolated>{sentence}</Isolated>
        </blockquote>
      )}
      <p>
        <span class="hover-card-label">{i18n.t('hover_card.from')}</span>
        <SourceTitle source={source} onOpenSource={onOpenSource} />
      </p>
      <p class="hover-card-row">
        {source.account !== '' && <Isolated>{source.account}</Isolated>}
        {source.date !== '' && <span>{showDate(source.date)}</span>}
        {paragraph !== null && <span>{i18n.t('hover_card.paragraph', [paragraph])}</span>}
      </p>
    </div>
  );
}

interface SourceTitleProps extends Pick<Props, 'onOpenSource'> {
  readonly source: Source;
}

/** Only web addresses become links: a dictionary that somebody was given could hold `javascript:`. */
function SourceTitle({ source, onOpenSource }: SourceTitleProps) {
  const title = <Isolated>{source.title}</Isolated>;
  if (!/^https?:\/\//i.test(source.url)) return title;
  const open = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    onOpenSource(source.url);
  };
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer" onClick={open}>
      <Glyph name="outside" />
      {title}
    </a>
  );
}
