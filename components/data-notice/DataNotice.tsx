import './data-notice.css';
import { i18n } from '#i18n';
import { betweenSentences } from '@/components/between-sentences';
import { lastWords } from '@/components/copy-out/last-words';

export interface DataNoticeProps {
  /** The copy that left the browser last, and how many days ago; null where none ever did. */
  readonly last: { readonly days: number } | null;
  /** The day's snapshot could not be taken. */
  readonly isSnapshotMissing: boolean;
  onExport(): void;
  /** The way to the page where snapshots and copies are. */
  onStorage(): void;
}

/** Where the reader's data is, what deletes it, and the way to take a copy. */
export function DataNotice({ last, isSnapshotMissing, onExport, onStorage }: DataNoticeProps) {
  return (
    <section class="data-notice" aria-label={i18n.t('data_notice.title')}>
      <p>
        <strong>{i18n.t('data_notice.title')}</strong>
      </p>
      <p>{i18n.t('data_notice.text') + betweenSentences() + lastWords(last)}</p>
      {isSnapshotMissing && <p class="data-notice-missing">{i18n.t('data_notice.no_snapshot')}</p>}
      <button class="quiet-button" type="button" onClick={onExport}>
        {i18n.t('data_notice.export')}
      </button>
      <button class="quiet-button" type="button" onClick={onStorage}>
        {i18n.t('data_notice.storage')}
      </button>
    </section>
  );
}
