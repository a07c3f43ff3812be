import './loss-notice.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { showMoment } from '@/components/show-moment';
import { showCount } from '@/components/show-size';

export interface LossNoticeProps {
  /** What was there when it was last seen. */
  readonly loss: { readonly highlights: number; readonly articles: number; readonly seen: number };
  /** When the newest snapshot that is still here was taken, in ms since the epoch; null where there is none. */
  readonly snapshot: number | null;
  /** The copy that left the browser last, or null. */
  readonly copy: { readonly at: number; readonly file: string } | null;
  /** The way to the place where it can be restored. */
  onRestore(): void;
  onDismiss(): void;
}

/** The database is gone: what was in it, and what can be brought back. */
export function LossNotice({ loss, snapshot, copy, onRestore, onDismiss }: LossNoticeProps) {
  return (
    <section class="loss-notice" role="alert" aria-label={i18n.t('loss_notice.title')}>
      <p>
        <strong>{i18n.t('loss_notice.title')}</strong>
      </p>
      <p>
        {i18n.t('loss_notice.text', [
          showMoment(loss.seen),
          showCount(loss.highlights),
          showCount(loss.articles),
        ])}
      </p>
      {snapshot !== null ? (
        <p>{i18n.t('loss_notice.snapshot', [showMoment(snapshot)])}</p>
      ) : copy !== null ? (
        <p>
          {i18n.t('loss_notice.copy', [showMoment(copy.at)])} <Isolated>{copy.file}</Isolated>
        </p>
      ) : (
        <p>{i18n.t('loss_notice.nothing')}</p>
      )}
      <div class="loss-notice-ways">
        <button class="button" type="button" onClick={onRestore}>
          {i18n.t('loss_notice.restore')}
        </button>
        <button class="quiet-button" type="button" onClick={onDismiss}>
          {i18n.t('loss_notice.dismiss')}
        </button>
      </div>
    </section>
  );
}
