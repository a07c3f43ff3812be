import '@/components/fault/fault.css';
import { FaultLine } from '@/components/fault/FaultLine';
import { faultCodeOf } from '@/components/fault/fault-code';
import type { HighlightsFault } from '@/lib/core/records/article-page';

/** Why the reader's highlights are not on the page in front: without a word they would seem lost. */
export function HighlightsFaultLine({ fault }: { readonly fault: HighlightsFault | null }) {
  return fault === null ? null : (
    <div class="fault-band">
      <FaultLine code={faultCodeOf({ code: fault })} onRetry={null} />
    </div>
  );
}
