import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CandidateList } from '@/components/candidate-list/CandidateList';
import { EntryChoice } from '@/components/entry-choice/EntryChoice';
import { FaultLine } from '@/components/fault/FaultLine';
import { changeTerms, isWriting, writeFault } from '@/entrypoints/dictionary-changes/dictionary-changes';
import { findEntries } from '@/entrypoints/dictionary-changes/find-entries';
import { type Introduced, readIntroduced } from '@/entrypoints/sidepanel/candidate-source';
import type { Candidate } from '@/lib/core/candidates/candidate';
import { draftFromCandidate } from '@/lib/core/dictionary/draft-from-article';
import { dismissWrite } from '@/lib/core/dictionary/proposals';
import { addWrite, joinWrite } from '@/lib/core/dictionary/term-writes';
import type { PageReport } from '@/lib/core/records/article-page';
import type { TermWrite } from '@/lib/core/records/term';
import { sentenceAround } from '@/lib/core/text/sentence-around';
import { askArticle } from '@/lib/messages/ask';

/** A page tells of names, highlights and statements one after the other: it is asked about when it has told all. */
const SETTLE_MS = 150;

export interface CandidatesPaneProps {
  readonly tab: number;
  readonly report: PageReport;
}

/** Whom and what the article in front introduces that the dictionary lacks, and the ways to put them in. */
export function CandidatesPane({ tab, report }: CandidatesPaneProps) {
  const introduced = useSignal<Introduced | null>(null);
  /** The one of which it is asked whose name it is. */
  const belonging = useSignal<Candidate | null>(null);
  const last = useRef<{ name: string; place: number } | null>(null);

  // Whatever changes the dictionary has the page tell anew what it is: each report is a reason to ask.
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const read = await readIntroduced(tab, report);
      if (!isOver) introduced.value = read;
    }, SETTLE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [tab, report]);

  const goTo = ({ name, mentions }: Candidate): void => {
    const place = last.current?.name === name ? (last.current.place + 1) % mentions.length : 0;
    const mention = mentions[place];
    if (mention === undefined) return;
    last.current = { name, place };
    const { start, end } = sentenceAround(report.text, mention) ?? mention;
    void askArticle(tab, 'showWords', { span: { start, end } });
  };

  /** Writes what becomes of some candidates; they leave the list at once. */
  const write = async (chosen: readonly Candidate[], writes: readonly TermWrite[]): Promise<void> => {
    const isWritten = (await changeTerms(writes)) !== null;
    const shown = introduced.value;
    if (!isWritten || shown === null) return;
    belonging.value = null;
    introduced.value = {
      ...shown,
      candidates: shown.candidates.filter((one) => !chosen.some((gone) => isSame(gone, one))),
    };
  };

  const choiceFor = (candidate: Candidate) => (
    <EntryChoice
      question={i18n.t('entry_choice.whose', [candidate.name])}
      find={findEntries}
      onChoose={({ entity, term }) => {
        const article = introduced.value?.article;
        if (article === undefined || entity === null) return;
        void write([candidate], [joinWrite(entity, term, draftFromCandidate(article, candidate))]);
      }}
      onCancel={() => {
        belonging.value = null;
      }}
    />
  );

  return (
    <>
      <CandidateList
        candidates={introduced.value?.candidates ?? []}
        isWriting={isWriting.value}
        belonging={belonging.value && { candidate: belonging.value, choice: choiceFor(belonging.value) }}
        onBelongs={(candidate) => {
          belonging.value = isSame(belonging.value, candidate) ? null : candidate;
        }}
        onGoTo={goTo}
        onAdd={(chosen) => {
          const article = introduced.value?.article;
          if (article === undefined) return;
          const writes = chosen.map((candidate) => addWrite(draftFromCandidate(article, candidate)));
          void write(chosen, writes);
        }}
        onDismiss={(candidate) => void write([candidate], [dismissWrite(candidate)])}
      />
      {writeFault.value !== null && <FaultLine code={writeFault.value} onRetry={null} />}
    </>
  );
}

/** Whether two readings of an article mean the same one. */
function isSame(a: Candidate | null, b: Candidate): boolean {
  return a?.kind === b.kind && a.name === b.name;
}
