import { i18n } from '#i18n';
import { EntryChoice } from '@/components/entry-choice/EntryChoice';
import { EntryDetail } from '@/components/entry-detail/EntryDetail';
import { FaultLine } from '@/components/fault/FaultLine';
import { SplitForm } from '@/components/split-form/SplitForm';
import { TermForm } from '@/components/term-form/TermForm';
import {
  all,
  answeredTitles,
  chosen,
  chosenAnswers,
  chosenCard,
  type Doing,
  doing,
} from '@/entrypoints/dictionary/dictionary-state';
import { writeTerms } from '@/entrypoints/dictionary/dictionary-writes';
import { isWriting, takeBackAnswer, writeFault } from '@/entrypoints/dictionary-changes/dictionary-changes';
import { type Entry, searchEntries } from '@/lib/core/dictionary/entry';
import {
  addWrite,
  draftOf,
  editWrite,
  hideWrite,
  mergeWrite,
  splitWrites,
  type TermDraft,
} from '@/lib/core/dictionary/term-writes';

const NOBODY: TermDraft = { kind: 'person', name: '', forms: [], titles: [], notes: '' };

/** The chosen entry, or what the reader does with it. */
export function EntryPane() {
  const entry = chosen.value;
  if (doing.value === 'add') {
    return (
      <TermForm
        key="add"
        draft={NOBODY}
        isSmall={false}
        isSaving={isWriting.value}
        fault={writeFault.value}
        onSave={(draft) => void writeTerms([addWrite(draft)])}
        onCancel={() => go('look')}
      />
    );
  }
  if (entry === null) return <p class="dictionary-none">{i18n.t('dictionary.choose')}</p>;
  return <Chosen key={entry.id} {...entry} />;
}

function Chosen(entry: Entry) {
  const { entity } = entry;
  if (doing.value === 'edit') {
    return (
      <TermForm
        draft={draftOf(entry)}
        isSmall={false}
        isSaving={isWriting.value}
        fault={writeFault.value}
        onSave={(draft) => void writeTerms([editWrite(entry, draft)])}
        onCancel={() => go('look')}
      />
    );
  }
  if (doing.value === 'merge') {
    return (
      <EntryChoice
        question={i18n.t('entry_choice.which', [entry.name])}
        find={async (words) => {
          const others = all.value.entries.filter(
            (other) => other.id !== entry.id && other.kind === entry.kind && other.entity !== null,
          );
          return searchEntries(others, words);
        }}
        onChoose={(other) => void writeTerms([mergeWrite(entry, other.id)])}
        onCancel={() => go('look')}
      />
    );
  }
  if (doing.value === 'split' && entity !== null) {
    return (
      <SplitForm
        entity={entity}
        fault={writeFault.value}
        onSplit={(off) => void writeTerms(splitWrites(entry, off, all.value.dictionary))}
        onCancel={() => go('look')}
      />
    );
  }
  const { term } = entry;
  return (
    <>
      <EntryDetail
        entry={entry}
        card={chosenCard.value}
        answers={chosenAnswers.value}
        articleTitles={answeredTitles.value}
        onEdit={() => go('edit')}
        onHide={(isHidden) => void writeTerms([hideWrite(entry, isHidden)])}
        onMerge={() => go('merge')}
        onUnmerge={() => void writeTerms([mergeWrite(entry, null)])}
        onSplit={() => go('split')}
        onDelete={() => {
          if (term !== null) void writeTerms([{ id: term.id, basedOn: term.updated, content: null }]);
        }}
        onTakeBack={(answer) => void takeBackAnswer(answer)}
        onOpenSource={(url) => void window.open(url, '_blank', 'noopener')}
      />
      {writeFault.value !== null && <FaultLine code={writeFault.value} onRetry={null} />}
    </>
  );
}

function go(next: Doing): void {
  writeFault.value = null;
  doing.value = next;
}
