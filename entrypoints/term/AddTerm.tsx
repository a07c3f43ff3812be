import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { FaultLine } from '@/components/fault/FaultLine';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { TermForm } from '@/components/term-form/TermForm';
import { addWrite, type TermDraft } from '@/lib/core/dictionary/term-writes';
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
  const save = async (filled: TermDraft): Promise<void> => {
    if (isSaving.value) return;
    isSaving.value = true;
    const answer = await askDictionary('saveTerms', { writes: [addWrite(filled)] });
    isSaving.value = false;
    const saved = answer.ok ? answer.value : answer;
    fault.value = saved.ok ? null : faultCodeOf(saved.error);
    if (saved.ok) close();
  };

  if (draft.value === null)
    return fault.value === null ? null : <FaultLine code={fault.value} onRetry={null} />;
  return (
    <TermForm
      draft={draft.value}
      isSmall={true}
      isSaving={isSaving.value}
      fault={fault.value}
      onSave={(filled) => void save(filled)}
      onCancel={close}
    />
  );
}
