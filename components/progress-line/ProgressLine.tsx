import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';

export interface ProgressLineProps {
  /** What the bar is of, for who does not see it. */
  readonly label: string;
  readonly words: string;
  /** From 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null;
  onCancel(): void;
}

/** Something that takes its time: how far it is, and the way to stop it. */
export function ProgressLine({ label, words, share, onCancel }: ProgressLineProps) {
  return (
    <div class="progress-line">
      <p>
        <Isolated>{words}</Isolated>
      </p>
      <progress aria-label={label} {...(share === null ? {} : { value: share })} />
      <button class="quiet-button" type="button" onClick={onCancel}>
        {i18n.t('progress_line.cancel')}
      </button>
    </div>
  );
}
