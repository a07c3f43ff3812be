import './correction-list.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import type { ShownCorrection } from '@/lib/core/records/shown-correction';

/** A correction that no statement of the list shows. */
export interface ListedCorrection extends Pick<ShownCorrection, 'id' | 'state'> {
  /** The words that it speaks of, as they were when it was made. */
  readonly words: string;
  /** The names of the speakers; none where it says that the words are no statement. */
  readonly names: readonly string[];
}

export interface CorrectionListProps {
  readonly corrections: readonly ListedCorrection[];
  onTakeBack(id: string): void;
}

/** The reader's corrections that stand in no line: what is no statement, and what has no certain place any more. */
export function CorrectionList({ corrections, onTakeBack }: CorrectionListProps) {
  if (corrections.length === 0) return null;
  return (
    <section class="correction-list" aria-labelledby="correction-list-title">
      <h3 id="correction-list-title">{i18n.t('correction.others', [corrections.length])}</h3>
      <ul>
        {corrections.map(({ id, state, words, names }) => (
          <li key={id} data-state={state}>
            <p class="correction-list-words">
              <Isolated>{words}</Isolated>
            </p>
            <p>
              {names.length === 0
                ? i18n.t('correction.is_none')
                : i18n.t('correction.is_by', [names.join('、')])}
              {state !== 'anchored' && <strong> {i18n.t(`correction.state.${state}`)}</strong>}
            </p>
            <button class="quiet-button" type="button" onClick={() => onTakeBack(id)}>
              {i18n.t('correction.take_back')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
