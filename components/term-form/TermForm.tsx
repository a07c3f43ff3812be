import './term-form.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { TitleFields } from '@/components/term-form/TitleFields';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { TermDraft } from '@/lib/core/dictionary/term-writes';
import { LONGEST_NOTES, LONGEST_SURFACE, type TermTitle } from '@/lib/core/records/term';

export interface TermFormProps {
  /** What the form begins with. */
  readonly draft: TermDraft;
  /** In an article there is room for the name and what stands beside it alone. */
  readonly isSmall: boolean;
  readonly isSaving: boolean;
  readonly fault: FaultCode | null;
  onSave(draft: TermDraft): void;
  /** It is a form of somebody or something known; without it that is not offered. */
  readonly onBelongs?: (draft: TermDraft) => void;
  onCancel(): void;
}

/** The kinds that a reader puts in; another one is kept as it is. */
const KINDS: readonly EntityKind[] = ['person', 'organisation'];

/** What the reader says of somebody or something, to be typed. */
export function TermForm({ draft, isSmall, isSaving, fault, onSave, onBelongs, onCancel }: TermFormProps) {
  const [kind, setKind] = useState(draft.kind);
  const [name, setName] = useState(draft.name);
  const [forms, setForms] = useState(draft.forms.join('\n'));
  const [titles, setTitles] = useState<readonly TermTitle[]>(draft.titles);
  const [notes, setNotes] = useState(draft.notes);
  const filled = (): TermDraft => {
    return { kind, name: name.trim(), forms: linesOf(forms), titles: titles.flatMap(trimmed), notes };
  };
  const save = (): void => onSave(filled());
  return (
    <form
      class="term-form"
      lang={i18n.t('language')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {KINDS.includes(draft.kind) && (
        <fieldset class="term-form-kinds">
          <legend>{i18n.t('term_form.kind')}</legend>
          {KINDS.map((one) => (
            <label key={one}>
              <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
              {i18n.t(`kind.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      <label class="term-form-field">
        <span>{i18n.t('term_form.name')}</span>
        <input
          class="text-field"
          required
          pattern=".*\S.*"
          maxLength={LONGEST_SURFACE}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {!isSmall && (
        <label class="term-form-field">
          <span>{i18n.t('term_form.forms')}</span>
          <textarea
            class="text-field"
            rows={3}
            value={forms}
            onInput={(event) => setForms(event.currentTarget.value)}
          />
        </label>
      )}
      <TitleFields titles={titles} isSmall={isSmall} onChange={setTitles} />
      {!isSmall && (
        <label class="term-form-field">
          <span>{i18n.t('term_form.notes')}</span>
          <textarea
            class="text-field"
            rows={4}
            maxLength={LONGEST_NOTES}
            value={notes}
            onInput={(event) => setNotes(event.currentTarget.value)}
          />
        </label>
      )}
      {fault !== null && <FaultLine code={fault} onRetry={save} />}
      <div class="term-form-buttons">
        <button class="button" type="submit" aria-disabled={isSaving}>
          {i18n.t(isSaving ? 'term_form.saving' : 'term_form.save')}
        </button>
        {onBelongs !== undefined && (
          <button
            class="quiet-button"
            type="button"
            onClick={() => name.trim() !== '' && onBelongs(filled())}
          >
            {i18n.t('entry_choice.belongs')}
          </button>
        )}
        <button class="quiet-button" type="button" onClick={onCancel}>
          {i18n.t('term_form.cancel')}
        </button>
      </div>
    </form>
  );
}

/** A form a line; what is too long for one is cut, for no text holds it. */
function linesOf(words: string): string[] {
  const lines = words.split('\n').map((line) => line.trim().slice(0, LONGEST_SURFACE).trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** A title without blanks around; nothing where none was typed and none has a source. */
function trimmed(title: TermTitle): TermTitle[] {
  const words = title.title.trim();
  const orNull = (value: string | null): string | null => value?.trim() || null;
  if (words === '' && title.source === null) return [];
  return [
    {
      ...title,
      title: words,
      organisation: orNull(title.organisation),
      event: orNull(title.event),
      date: orNull(title.date),
    },
  ];
}
