import './evidence-line.css';
import { i18n } from '#i18n';
import { betweenSentences } from '@/components/between-sentences';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';
import { showMoment } from '@/components/show-moment';
import type { Evidence } from '@/lib/core/records/article-copy';

export interface EvidenceLineProps {
  /** What is kept; null where the article is not stored. */
  readonly evidence: Evidence | null;
  readonly state: { readonly is: 'idle' | 'keeping' } | { readonly is: 'failed'; readonly fault: FaultCode };
  /** Whether there is an article in front that could be kept. */
  readonly canKeep: boolean;
  onKeep(): void;
  onRead(): void;
}

/** Whether the article in front is kept, with how many of its pictures, and what became of its page since. */
export function EvidenceLine({ evidence, state, canKeep, onKeep, onRead }: EvidenceLineProps) {
  const isKept = evidence !== null && evidence.keeping !== 'opened';
  if (!isKept && !canKeep) return null;
  return (
    <section class="evidence-line" aria-live="polite">
      {isKept && <Kept {...evidence} />}
      {state.is === 'failed' && <FaultLine code={state.fault} onRetry={onKeep} />}
      <div class="action-row">
        {isKept && (
          <button class="quiet-button" type="button" onClick={onRead}>
            {i18n.t('evidence.open')}
          </button>
        )}
        {state.is === 'keeping' && <p>{i18n.t('evidence.keeping')}</p>}
        {state.is === 'idle' && canKeep && (!isKept || evidence.copied === null) && (
          <button class="quiet-button" type="button" onClick={onKeep}>
            {i18n.t('evidence.keep')}
          </button>
        )}
      </div>
    </section>
  );
}

function Kept({ copied, pictures: { kept, all }, condition }: Evidence) {
  return (
    <>
      <p>
        {i18n.t(copied === null ? 'evidence.kept_text' : 'evidence.kept')}
        {condition !== null &&
          betweenSentences() + i18n.t(`evidence.${condition.is}`, [showMoment(condition.since)])}
      </p>
      {condition?.words != null && (
        <blockquote>
          <Isolated>{condition.words}</Isolated>
        </blockquote>
      )}
      {all > 0 && (
        <p class="evidence-line-pictures">
          {i18n.t('evidence.pictures', [kept, all])}
          {kept < all && betweenSentences() + i18n.t('evidence.pictures_hint')}
        </p>
      )}
    </>
  );
}
