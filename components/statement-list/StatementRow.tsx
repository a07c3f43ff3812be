import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { CiteMenu } from '@/components/cite-menu/CiteMenu';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';
import { NameAndTitle } from '@/components/isolated/NameAndTitle';
import type { ListedStatement } from '@/components/statement-list/StatementList';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { SpeakerGroup } from '@/lib/core/statements/by-speaker';

export interface StatementRowProps {
  readonly statement: ListedStatement;
  /** Who speaks, above the first statement of theirs. */
  readonly head: SpeakerGroup<ListedStatement> | null;
  /** Whether Tab reaches this row. The arrow keys reach all. */
  readonly isReached: boolean;
  /** The focus has come into this row. */
  onReach(): void;
  /** What the reader's word is put in with; null where it is not. */
  readonly form: ComponentChild;
  readonly fault: FaultCode | null;
  /** The form in which a passage was quoted last. */
  readonly citation: CitationFormat;
  /** Whether this is the one that was. */
  readonly isCited: boolean;
  onGoTo(statement: ListedStatement): void;
  onKeep(statement: ListedStatement): void;
  onCorrect(statement: ListedStatement): void;
  onCite(statement: ListedStatement, format: CitationFormat): void;
}

/** One statement: the very words, the way to them, and whether it is certain whose they are. */
export function StatementRow(props: StatementRowProps) {
  const { statement, head, isReached, form, fault, onReach, onGoTo } = props;
  const tabIndex = isReached ? 0 : -1;
  return (
    <div onFocusIn={onReach}>
      {head !== null && <Speakers {...head} />}
      <div class="statement" data-certainty={statement.certainty}>
        <button
          class="statement-go"
          type="button"
          data-main
          tabIndex={tabIndex}
          title={i18n.t('statement_list.go_to')}
          onClick={() => onGoTo(statement)}
        >
          <span class="statement-words">
            <Isolated>{statement.words}</Isolated>
          </span>
        </button>
        <div class="statement-about">
          <span>{i18n.t(`statement_list.kind.${statement.kind}`)}</span>
          {statement.correction !== null && (
            <strong class="statement-corrected">{i18n.t('statement_list.corrected')}</strong>
          )}
          {statement.doubt !== null && <Doubt doubt={statement.doubt} />}
          <span class="statement-ways">
            <button
              class="quiet-button"
              type="button"
              tabIndex={tabIndex}
              disabled={statement.isKept}
              onClick={() => props.onKeep(statement)}
            >
              {i18n.t(statement.isKept ? 'statement_list.kept' : 'statement_list.keep')}
            </button>
            <button
              class="quiet-button"
              type="button"
              tabIndex={tabIndex}
              aria-expanded={form !== null}
              onClick={() => props.onCorrect(statement)}
            >
              {i18n.t('statement_list.correct')}
            </button>
            <CiteMenu
              format={props.citation}
              tabIndex={tabIndex}
              onCite={(format) => props.onCite(statement, format)}
            />
          </span>
          <output>{props.isCited && i18n.t('cite_menu.copied')}</output>
        </div>
        {fault !== null && <FaultLine code={fault} onRetry={null} />}
        {form}
      </div>
    </div>
  );
}

function Speakers({ speakers, statements }: SpeakerGroup<ListedStatement>) {
  return (
    <h3 class="statement-speakers">
      <span>
        {speakers.map(({ name, title }, at) => (
          <span key={at} class="statement-speaker">
            <NameAndTitle name={name} title={title} />
          </span>
        ))}
      </span>
      {statements.length > 1 && (
        <span class="statement-count">{i18n.t('statement_list.count', [statements.length])}</span>
      )}
    </h3>
  );
}

function Doubt({ doubt }: { readonly doubt: NonNullable<ListedStatement['doubt']> }) {
  return (
    <span class="statement-doubt">
      <strong>{i18n.t('statement_list.unsure')}</strong> {i18n.t(`statement_list.doubt.${doubt}`)}
    </span>
  );
}
