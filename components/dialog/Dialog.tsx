import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export interface DialogProps {
  readonly label: string;
  readonly isOpen: boolean;
  /** The reader closes it, by the button or by Esc; told once more when it is closed from outside. */
  onClose(): void;
  readonly children: ComponentChildren;
}

/** What is asked over a page of the extension, with its way out below. */
export function Dialog({ label, isOpen, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!isOpen) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [isOpen]);
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-label={label}
      onClose={({ currentTarget }) => {
        // Told late: it may be open again.
        if (!currentTarget.open) onClose();
      }}
    >
      {isOpen && children}
      <button class="quiet-button dialog-close" type="button" onClick={onClose}>
        {i18n.t('library.close')}
      </button>
    </dialog>
  );
}
