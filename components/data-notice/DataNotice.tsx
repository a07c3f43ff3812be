import './data-notice.css';
import { i18n } from '#i18n';

/** Where the reader's data is, what deletes it, and the way to take a copy. */
export function DataNotice({ onExport }: { onExport(): void }) {
  return (
    <section class="data-notice" aria-label={i18n.t('data_notice.title')}>
      <p>
        <strong>{i18n.t('data_notice.title')}</strong>
      </p>
      <p>{i18n.t('data_notice.text')}</p>
      <button class="quiet-button" type="button" onClick={onExport}>
        {i18n.t('data_notice.export')}
      </button>
    </section>
  );
}
