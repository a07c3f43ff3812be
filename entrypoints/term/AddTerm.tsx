import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { EntryChoice } from '@/components/entry-choice/EntryChoice';
import { FaultLine } from '@/components/fault/FaultLine';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { TermForm } from '@/components/term-form/TermForm';
import { findEntries } from '@/entrypoints/dictionary-changes/find-entries';
import { addWrite, joinWrite, type TermDraft } from '@/lib/core/dictionary/term-writes';
import type { TermWrite } from '@/lib/core/records/term';
import { askDictionary } from '@/lib/messages/ask';

/** Puts somebody or something into the dictionary, beginning with what the article says. */
export function AddTerm({ ticket }: { readonly ticket: string }) {
  const draft = useSignal<TermDraft | null>(null);
  const isSaving = useSignal(false);
  const fault = useSignal<FaultCode | null>(null);
  useEffect(() => {
    void askDictionary('readTermTicket', { ticket }).then((answer) => {
      const read = answer.ok ? answer.value : answer;
      if (read.ok) draft.value = read.value;
      else fault.value = faultCodeOf(read.error);
    });
  }, [ticket]);

  const close = (): void => void askDictionary('closeTerm', { ticket });
  /** What is a form of somebody known, while it is asked of whom. */
  const belonging = useSignal<TermDraft | null>(null);
  const save = async (write: TermWrite): Promise<void> => {
    if (isSaving.value) return;
    isSaving.value = true;
    const answer = await askDictionary('saveTerms', { writes: [write] });
    isSaving.value = false;
    const saved = answer.ok ? answer.value : answer;
    fault.value = saved.ok ? null : faultCodeOf(saved.error);
    if (saved.ok) close();
  };

  if (draft.value === null)
    return fault.value === null ? null : <FaultLine code={fault.value} onRetry={null} />;
  const form = belonging.value;
  if (form !== null) {
    return (
      <>
        <EntryChoice
          question={i18n.t('entry_choice.whose', [form.name])}
          find={findEntries}
          onChoose={({ entity, term }) => {
            if (entity !== null) void save(joinWrite(entity, term, form));
          }}
          onCancel={() => {
            draft.value = form;
            belonging.value = null;
            fault.value = null;
          }}
        />
        {fault.value !== null && <FaultLine code={fault.value} onRetry={null} />}
      </>
    );
  }
  return (
    <TermForm
      draft={draft.value}
      isSmall={true}
      isSaving={isSaving.value}
      fault={fault.value}
      onSave={(filled) => void save(addWrite(filled))}
      onBelongs={(filled) => {
        fault.value = null;
        belonging.value = filled;
      }}
      onCancel={close}
    />
  );
}
