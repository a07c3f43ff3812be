import './bin-list.css';
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { excerpt } from '@/components/excerpt';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';
import { showMoment } from '@/components/show-moment';
import { BIN_LASTS, type Binned } from '@/lib/core/records/binned';

export interface BinListProps {
  /** What was deleted last first. */
  readonly binned: readonly Binned[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly fault: FaultCode | null;
  onRestore(id: string): void;
  /** No undo brings it back afterwards. */
  onDeleteForGood(id: string): void;
}

const DAY = 24 * 3_600_000;
/** Enough to know a highlight or a note by, in UTF-16 units. */
const LONGEST = 160;

/** What was deleted in the last 30 days, and the two ways out of there. */
export function BinList(props: BinListProps) {
  /** The one that is about to be deleted for good: that takes a second press. */
  const sure = useSignal<string | null>(null);
  const { binned, now, fault } = props;
  return (
    <div class="bin-list">
      <p>{i18n.t('bin_list.text')}</p>
      {fault !== null && <FaultLine code={fault} onRetry={null} />}
      {binned.length === 0 && <p class="bin-list-empty">{i18n.t('bin_list.empty')}</p>}
      <ul>
        {binned.map((item) => (
          <li key={item.id}>
            <Words {...item} />
            <p class="bin-list-about">
              {i18n.t(`bin_list.${item.of === 'annotation' ? item.record.kind : item.of}`)} ·{' '}
              {showMoment(item.deleted)} ·{' '}
              {i18n.t('bin_list.days', Math.max(0, Math.ceil((item.deleted + BIN_LASTS - now) / DAY)))}
            </p>
            <div class="bin-list-ways">
              <button class="button" type="button" onClick={() => props.onRestore(item.id)}>
                {i18n.t('bin_list.restore')}
              </button>
              <button
                class="quiet-button"
                type="button"
                onClick={() => {
                  if (sure.value === item.id) props.onDeleteForGood(item.id);
                  sure.value = sure.value === item.id ? null : item.id;
                }}
              >
                {i18n.t(sure.value === item.id ? 'bin_list.really' : 'bin_list.for_good')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Words(item: Binned) {
  if (item.of === 'article') {
    return (
      <p class="bin-list-title">
        <Isolated>{item.record.title ?? i18n.t('article_list.untitled')}</Isolated>
      </p>
    );
  }
  if (item.record.kind === 'correction') {
    return (
      <p>
        <Isolated>{excerpt(item.record.anchor.quote.exact, LONGEST)}</Isolated>
      </p>
    );
  }
  const { anchor, colour, style, note } = item.record;
  return (
    <>
      <p>
        <span class="highlight-ground" data-colour={colour} data-style={style}>
          <Isolated>{excerpt(anchor.quote.exact, LONGEST)}</Isolated>
        </span>
      </p>
      {note !== '' && (
        <p class="bin-list-note">
          <Isolated>{excerpt(note, LONGEST)}</Isolated>
        </p>
      )}
    </>
  );
}
