import './copy-out.css';
import { i18n } from '#i18n';
import { lastWords } from '@/components/copy-out/last-words';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';

export interface CopyOutProps {
  /** The copy that left the browser last, and how many days ago; null where none ever did. */
  readonly last: { readonly file: string; readonly days: number } | null;
  /**
   * The reader's own file that copies go to by themselves; null where none is chosen. `needs-leave`: the browser
   * asks again before it lets us write.
   */
  readonly target: { readonly file: string; readonly state: 'ready' | 'needs-leave' } | null;
  /** Whether the browser can write into a file of the reader's; else copies are downloads. */
  readonly canChoose: boolean;
  readonly fault: FaultCode | null;
  onCopy(): void;
  onChoose(): void;
}

/** When a copy last left the browser, and the ways to take one out. */
export function CopyOut({ last, target, canChoose, fault, onCopy, onChoose }: CopyOutProps) {
  return (
    <section class="copy-out" aria-labelledby="copy-out-title">
      <h2 id="copy-out-title">{i18n.t('copy_out.title')}</h2>
      <p>{i18n.t('copy_out.text')}</p>
      <p class={last === null || last.days > LONG_AGO ? 'copy-out-late' : 'copy-out-recent'}>
        {lastWords(last)} {last !== null && <Isolated>{last.file}</Isolated>}
      </p>
      {target !== null && (
        <p>
          {i18n.t(`copy_out.${target.state === 'ready' ? 'ready' : 'needs_leave'}`)}{' '}
          <Isolated>{target.file}</Isolated>
        </p>
      )}
      {fault !== null && <FaultLine code={fault} onRetry={onCopy} />}
      <div class="copy-out-ways">
        <button class="button" type="button" onClick={onCopy}>
          {i18n.t(target === null ? 'copy_out.download' : 'copy_out.write')}
        </button>
        {canChoose && (
          <button class="quiet-button" type="button" onClick={onChoose}>
            {i18n.t('copy_out.choose')}
          </button>
        )}
      </div>
    </section>
  );
}

/** After so many days without a copy the line is no longer quiet. */
const LONG_AGO = 30;
