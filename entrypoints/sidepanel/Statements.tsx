import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { CorrectionForm } from '@/components/correction-form/CorrectionForm';
import { CorrectionList } from '@/components/correction-list/CorrectionList';
import { type FaultCode, faultCodeOf, type WriteFault } from '@/components/fault/fault-code';
import { type ListedStatement, StatementList, statementKey } from '@/components/statement-list/StatementList';
import { citation } from '@/entrypoints/citing/copy-citation';
import { citeStatement } from '@/entrypoints/sidepanel/cite-statement';
import { isInMargin } from '@/entrypoints/sidepanel/margin-choice';
import { useStoredAnnotations } from '@/entrypoints/sidepanel/stored-annotations';
import { isCorrection } from '@/lib/core/records/annotation';
import type { PageReport } from '@/lib/core/records/article-page';
import type { Outcome } from '@/lib/core/records/outcome';
import { isPainted } from '@/lib/core/records/shown-highlight';
import { possibleSpeakers } from '@/lib/core/statements/possible-speakers';
import { askArticle } from '@/lib/messages/ask';
import type { Result } from '@/lib/messages/result';
import { changeSettings } from '@/lib/settings/settings';

/** Who says what on the page in front, to be kept and corrected. */
export function Statements({ tab, report }: { readonly tab: number; readonly report: PageReport }) {
  const { text, statements, corrections, highlights, mentions } = report;
  const stored = useStoredAnnotations(corrections ?? [], isCorrection);
  /** The statement that the reader has another word on. */
  const correcting = useSignal<string | null>(null);
  const isSaving = useSignal(false);
  /** The statement that was copied last as a citation. */
  const cited = useSignal<string | null>(null);
  const fault = useSignal<{ readonly key: string; readonly code: FaultCode } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  /** Where the focus goes once it is there: the line that it was in is gone. */
  const next = useRef<string | null>(null);

  const found = statements === null || statements === 'failed' ? [] : statements;
  const kept = new Set(highlights.filter(isPainted).map((highlight) => statementKey(highlight.place.span)));
  const listed = found.map(
    (statement): ListedStatement => ({
      ...statement,
      words: text.slice(statement.start, statement.end),
      isKept: kept.has(statementKey(statement)),
    }),
  );
  useEffect(() => {
    const line = place.current?.querySelector<HTMLElement>(`[data-key="${next.current}"] [data-main]`);
    if (line === null || line === undefined) return;
    next.current = null;
    line.focus();
  });

  const attempt = async (
    key: string,
    asking: Promise<Result<Outcome<unknown, WriteFault>>>,
  ): Promise<boolean> => {
    isSaving.value = true;
    const answer = await asking;
    isSaving.value = false;
    const outcome = answer.ok ? answer.value : answer;
    fault.value = outcome.ok ? null : { key, code: faultCodeOf(outcome.error) };
    return outcome.ok;
  };
  /** Closes the form of a line, unless the reader has opened another one while an answer was under way. */
  const close = (key: string, focus = key): void => {
    if (correcting.value !== key) return;
    correcting.value = null;
    next.current = focus;
  };
  const seenOf = (id: string | null) => {
    const record = corrections?.find((correction) => correction.id === id);
    return record === undefined ? null : { id: record.id, basedOn: record.updated };
  };
  const takeBack = async (key: string, id: string | null): Promise<void> => {
    const seen = seenOf(id);
    if (seen !== null && (await attempt(key, askArticle(tab, 'takeBackCorrection', seen)))) close(key);
  };

  const open = listed.find((statement) => statementKey(statement) === correcting.value);
  return (
    <div ref={place}>
      <StatementList
        statements={statements === null || statements === 'failed' ? statements : listed}
        isCorrected={corrections !== null}
        isInMargin={isInMargin.value}
        onToggleMargin={(hints) => void changeSettings({ hints })}
        onGoTo={({ start, end }) => void askArticle(tab, 'showWords', { span: { start, end } })}
        onKeep={(statement) => {
          const { start, end } = statement;
          void attempt(statementKey(statement), askArticle(tab, 'keepStatement', { span: { start, end } }));
        }}
        onCorrect={(statement) => {
          const key = statementKey(statement);
          fault.value = null;
          correcting.value = correcting.value === key ? null : key;
        }}
        citing={{ citation: citation.value, cited: cited.value }}
        onCite={async (statement, format) => {
          const key = statementKey(statement);
          cited.value = null;
          const isCopied = await citeStatement(tab, report, statement, format);
          cited.value = isCopied ? key : null;
          fault.value = isCopied ? null : { key, code: 'clipboard' };
        }}
        correcting={
          open === undefined
            ? null
            : {
                key: statementKey(open),
                form: (
                  <CorrectionForm
                    key={statementKey(open)}
                    text={text}
                    span={{ start: open.start, end: open.end }}
                    speakers={open.speakers.map(({ name, entity, title }) => ({ name, entity, title }))}
                    people={possibleSpeakers(found, mentions)}
                    isCorrected={open.correction !== null}
                    isSaving={isSaving.value}
                    fault={fault.value?.key === statementKey(open) ? fault.value.code : null}
                    onSave={async ({ span, speakers }) => {
                      const key = statementKey(open);
                      const said = speakers === null ? null : { speakers: [...speakers], kind: open.kind };
                      const wanted = {
                        seen: seenOf(open.correction),
                        found: { start: open.start, end: open.end },
                        span,
                        said,
                      };
                      if (await attempt(key, askArticle(tab, 'correctStatement', wanted)))
                        close(key, statementKey(span));
                    }}
                    onTakeBack={() => void takeBack(statementKey(open), open.correction)}
                    onCancel={() => close(statementKey(open))}
                  />
                ),
              }
        }
        fault={open === undefined ? fault.value : null}
        onRetry={() => void askArticle(tab, 'readAgain', {})}
      />
      <CorrectionList
        corrections={(corrections ?? []).flatMap(({ id, state }) => {
          const record = stored.get(id);
          if (record === undefined || found.some(({ correction }) => correction === id)) return [];
          const names = record.said?.speakers.map(({ name }) => name) ?? [];
          return [{ id, state, words: record.anchor.quote.exact, names }];
        })}
        onTakeBack={(id) => void takeBack('', id)}
      />
    </div>
  );
}
