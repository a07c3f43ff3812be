import './entry-row.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import type { Entry } from '@/lib/core/dictionary/entry';

export interface EntryRowProps {
  readonly entry: Entry;
  readonly isChosen: boolean;
  onChoose(): void;
}

/** One entry of the dictionary in a list: its name, what it was last, and what the reader has made of it. */
export function EntryRow({ entry, isChosen, onChoose }: EntryRowProps) {
  const { kind, name, entity, base } = entry;
  const title = (entity ?? base)?.appearances.flatMap(({ titles }) => titles)[0]?.title ?? null;
  return (
    <button class="entry-row" type="button" aria-current={isChosen} onClick={onChoose}>
      <span class="entry-row-name">
        <Isolated>{name}</Isolated>
      </span>
      <KindLabel kind={kind} />
      <EntryState {...entry} />
      {title !== null && (
        <span class="entry-row-title">
          <Isolated>{title}</Isolated>
        </span>
      )}
    </button>
  );
}

/** In a word, what the reader has made of an entry; nothing where it is as it was bundled. */
export function EntryState({ base, term, becameName, pack }: Entry) {
  if (becameName !== null) return <span class="entry-row-state">{i18n.t('entry.became', [becameName])}</span>;
  if (term?.isHidden) return <span class="entry-row-state">{i18n.t('entry.hidden')}</span>;
  if (base === null) return <span class="entry-row-state">{i18n.t('entry.own')}</span>;
  if (term !== null) return <span class="entry-row-state">{i18n.t('entry.changed')}</span>;
  if (pack !== undefined) return <span class="entry-row-state">{i18n.t('entry.in_pack')}</span>;
  return null;
}
