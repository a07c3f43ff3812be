import { i18n } from '#i18n';
import { CAN_RETRY, type FaultCode } from '@/components/fault/fault-code';

export interface FaultLineProps {
  readonly code: FaultCode;
  /** Offered where the same can work a little later; null where nothing can be asked for again. */
  readonly onRetry: (() => void) | null;
}

/** What went wrong, what was kept and what to do, read out at once; and the button to try again. */
export function FaultLine({ code, onRetry }: FaultLineProps) {
  return (
    <div class="fault" role="alert">
      <p>{i18n.t(`fault.${code}`)}</p>
      {onRetry !== null && CAN_RETRY.has(code) && (
        <button class="quiet-button" type="button" onClick={onRetry}>
          {i18n.t('fault.retry')}
        </button>
      )}
    </div>
  );
}
