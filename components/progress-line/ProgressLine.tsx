import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';

export interface ProgressLineProps {
  /** What the bar is of, for who does not see it. */
  readonly label: string;
  readonly words: string;
  /** The name of the file that is read or written, where it has one. */
  readonly file: string | null;
  /** From 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null;
  onCancel(): void;
}

/** Something that takes its time: how far it is, and the way to stop it. */
export function ProgressLine({ label, words, file, share, onCancel }: ProgressLineProps) {
  return (
    <div class="progress-line">
      <p>
        {words} {file !== null && <Isolated>{file}</Isolated>}
      </p>
      <progress aria-label={label} {...(share === null ? {} : { value: share })} />
      <button class="quiet-button" type="button" onClick={onCancel}>
        {i18n.t('progress_line.cancel')}
      </button>
    </div>
  );
}
