import { i18n } from '#i18n';
import type { FaultCode } from '@/components/fault/fault-code';

export interface FaultLineProps {
  readonly code: FaultCode;
  /** Null where trying again cannot help. */
  readonly onRetry: (() => void) | null;
}

/** What went wrong, what was kept and what to do, read out at once; and the button to try again. */
export function FaultLine({ code, onRetry }: FaultLineProps) {
  return (
    <div class="fault" role="alert">
      <p>{i18n.t(`fault.${code}`)}</p>
      {onRetry !== null && (
        <button class="quiet-button" type="button" onClick={onRetry}>
          {i18n.t('fault.retry')}
        </button>
      )}
    </div>
  );
}
