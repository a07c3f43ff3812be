import './history-notice.css';
import { i18n } from '#i18n';

export interface HistoryNoticeProps {
  /** The reader has read it. */
  onAccept(): void;
  /** Nothing is to be remembered. */
  onRefuse(): void;
}

/** Says, once, that articles which are opened are remembered, what for, and how that ends. */
export function HistoryNotice({ onAccept, onRefuse }: HistoryNoticeProps) {
  return (
    <section class="history-notice" aria-label={i18n.t('history_notice.title')}>
      <p>
        <strong>{i18n.t('history_notice.title')}</strong>
      </p>
      <p>{i18n.t('history_notice.text')}</p>
      <button class="quiet-button" type="button" onClick={onAccept}>
        {i18n.t('history_notice.accept')}
      </button>
      <button class="quiet-button" type="button" onClick={onRefuse}>
        {i18n.t('history_notice.refuse')}
      </button>
    </section>
  );
}
