export interface FileChoiceProps {
  readonly words: string;
  /** Endings and types that the browser offers first, as an `<input>` takes them. */
  readonly accept: string;
  /** Where something else is to be done first. */
  readonly isQuiet?: boolean;
  onChoose(file: File): void;
}

/** The browser's own control, which keys and screen readers reach, under a label that looks like a button. */
export function FileChoice({ words, accept, isQuiet = false, onChoose }: FileChoiceProps) {
  return (
    <label class={isQuiet ? 'file-choice quiet-button' : 'file-choice button'}>
      {words}
      <input
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again, after it was mended.
          currentTarget.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </label>
  );
}
