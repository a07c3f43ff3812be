import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Glyph } from '@/components/glyph/Glyph';
import { stepAmongButtons } from '@/components/layer/step-among-buttons';
import { CITATION_FORMATS, type CitationFormat } from '@/lib/core/records/citation-format';

export interface CiteMenuProps {
  /** The form that was chosen last. */
  readonly format: CitationFormat;
  /** Of its buttons, where Tab reaches one row of a list only. */
  readonly tabIndex?: 0 | -1;
  onCite(format: CitationFormat): void;
}

/**
 * Copies a citation in the form that was chosen last, or in another one of a list. Its sheets are not imported here,
 * but by whoever shows it: in an article they go into the shadow root.
 */
export function CiteMenu({ format, tabIndex = 0, onCite }: CiteMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const press = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      setOpen(false);
      more.current?.focus();
    } else if (!stepAmongButtons(event.currentTarget, event.target, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = i18n.t('cite_menu.choose');
  return (
    <>
      <span class="cite-menu">
        <button class="quiet-button" type="button" tabIndex={tabIndex} onClick={() => onCite(format)}>
          {i18n.t('cite_menu.copy')}
        </button>
        <button
          class="quiet-button cite-menu-more"
          type="button"
          tabIndex={tabIndex}
          ref={more}
          aria-label={label}
          title={label}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Glyph name="next" />
        </button>
      </span>
      {isOpen && (
        <fieldset class="cite-menu-formats" aria-label={label} onKeyDown={press}>
          {CITATION_FORMATS.map((each) => (
            <button
              class="quiet-button"
              type="button"
              tabIndex={tabIndex}
              key={each}
              aria-pressed={each === format}
              onClick={() => {
                setOpen(false);
                more.current?.focus();
                onCite(each);
              }}
            >
              {i18n.t(`cite_menu.format.${each}`)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
