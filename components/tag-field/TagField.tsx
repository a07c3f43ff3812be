import './tag-field.css';
import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Glyph } from '@/components/glyph/Glyph';
import { Isolated } from '@/components/isolated/Isolated';
import { asTag, completions } from '@/components/tag-field/completions';
import { LONGEST_TAG } from '@/lib/core/records/annotation';

export interface TagFieldProps {
  readonly tags: readonly string[];
  /** Every tag that the reader has given so far. */
  readonly own: readonly string[];
  onTags(tags: readonly string[]): void;
}

/** The tags of a highlight: typed, with the reader's own offered, and taken away. */
export function TagField({ tags, own, onTags }: TagFieldProps) {
  const typed = useSignal('');
  /** Which of the offered ones the arrows have reached; -1 for none. */
  const at = useSignal(-1);
  const list = useId();
  const offered = completions(typed.value, own, tags);

  const add = (text: string): void => {
    const tag = asTag(text);
    typed.value = '';
    at.value = -1;
    if (tag !== null && !tags.includes(tag)) onTags([...tags, tag]);
  };
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Enter' || key === ',' || key === '，') add(offered[at.value] ?? typed.value);
    else if (key === 'ArrowDown' && offered.length > 0) at.value = (at.value + 1) % offered.length;
    else if (key === 'ArrowUp' && offered.length > 0)
      at.value = (Math.max(at.value, 0) + offered.length - 1) % offered.length;
    else if (key === 'Escape' && typed.value !== '') typed.value = '';
    else if (key === 'Backspace' && typed.value === '' && tags.length > 0) onTags(tags.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="tag-field">
      <ul class="tag-field-tags" aria-label={i18n.t('tag_field.label')}>
        {tags.map((tag) => (
          <li key={tag} class="tag">
            <Isolated>{tag}</Isolated>
            <button
              type="button"
              aria-label={i18n.t('tag_field.remove', [tag])}
              onClick={() => onTags(tags.filter((other) => other !== tag))}
            >
              <Glyph name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div class="tag-field-entry">
        <input
          type="text"
          role="combobox"
          aria-label={i18n.t('tag_field.add')}
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={list}
          {...(offered[at.value] === undefined ? {} : { 'aria-activedescendant': `${list}-${at.value}` })}
          placeholder={i18n.t('tag_field.add')}
          maxLength={LONGEST_TAG}
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
            at.value = -1;
          }}
          onKeyDown={press}
          onBlur={() => add(typed.value)}
        />
        <div
          class="tag-field-offers"
          role="listbox"
          id={list}
          aria-label={i18n.t('tag_field.own')}
          hidden={offered.length === 0}
        >
          {offered.map((tag, index) => (
            <div
              key={tag}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at.value}
              // Before the box loses the focus and takes what was typed for the tag.
              onMouseDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
            >
              <Isolated>{tag}</Isolated>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
