import './statement-list.css';
import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { excerpt } from '@/components/excerpt';
import type { FaultCode } from '@/components/fault/fault-code';
import { type KindChoice, KindFilter } from '@/components/statement-list/KindFilter';
import { StatementRow } from '@/components/statement-list/StatementRow';
import { WindowedList } from '@/components/windowed-list/WindowedList';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import { bySpeaker } from '@/lib/core/statements/by-speaker';
import type { ShownStatement } from '@/lib/core/statements/correct';

/** A statement as the list shows it: its very words. */
export interface ListedStatement extends ShownStatement {
  readonly words: string;
  /** Whether the reader has these very words under a highlight. */
  readonly isKept: boolean;
}

/** What tells a statement from all others of its article. */
export function statementKey({ start, end }: Pick<ListedStatement, 'start' | 'end'>): string {
  return `${start}-${end}`;
}

export interface StatementListProps {
  /** In order of the text; null while they are not known, `failed` where they cannot be. */
  readonly statements: readonly ListedStatement[] | 'failed' | null;
  onGoTo(statement: ListedStatement): void;
  /** Makes a highlight of it, which says whose words they are. */
  onKeep(statement: ListedStatement): void;
  /** The reader has another word on it; or none, where that is being put in. */
  onCorrect(statement: ListedStatement): void;
  onCite(statement: ListedStatement, format: CitationFormat): void;
  /** The form in which a passage was quoted last, and the key of the statement that was. */
  readonly citing: { readonly citation: CitationFormat; readonly cited: string | null };
  /** The statement that the reader's word on is being put in, and what it is put in with. */
  readonly correcting: { readonly key: string; readonly form: ComponentChild } | null;
  /** The statement that could not be kept, or copied. */
  readonly fault: { readonly key: string; readonly code: FaultCode } | null;
  /** False where the reader's corrections could not be read. */
  readonly isCorrected: boolean;
  /** Whether whose words they are stands beside the lines of the page too. */
  readonly isInMargin: boolean;
  onToggleMargin(isOn: boolean): void;
  /** Asks for them once more. */
  onRetry(): void;
}

/** About the height of a statement of two lines, in CSS px. */
const ROW_HEIGHT = 96;

/** Long enough to tell one statement from another by its name. */
const NAME_LENGTH = 40;

/** Who said what in an article: by speaker, in the order in which they have their say. */
export function StatementList(props: StatementListProps) {
  const { statements, isInMargin, onToggleMargin, onRetry } = props;
  return (
    <section class="statement-list" aria-labelledby="statement-list-title">
      <div class="statement-list-head">
        <h2 id="statement-list-title">{i18n.t('statement_list.label')}</h2>
        <label>
          <input
            type="checkbox"
            checked={isInMargin}
            onChange={({ currentTarget }) => onToggleMargin(currentTarget.checked)}
          />
          {i18n.t('statement_list.in_margin')}
        </label>
      </div>
      {statements === null && (
        <p class="statement-list-word" role="status">
          {i18n.t('statement_list.reading')}
        </p>
      )}
      {statements === 'failed' && (
        <p class="statement-list-word" role="alert">
          {i18n.t('statement_list.failed')}{' '}
          <button class="quiet-button" type="button" onClick={onRetry}>
            {i18n.t('fault.retry')}
          </button>
        </p>
      )}
      {Array.isArray(statements) && !props.isCorrected && (
        <p class="statement-list-word" role="status">
          {i18n.t('statement_list.uncorrected')}
        </p>
      )}
      {statements?.length === 0 && <p class="statement-list-word">{i18n.t('statement_list.empty')}</p>}
      {Array.isArray(statements) && statements.length > 0 && <Known {...props} statements={statements} />}
    </section>
  );
}

function Known(props: StatementListProps & { readonly statements: readonly ListedStatement[] }) {
  const { statements } = props;
  const kind = useSignal<KindChoice>('all');
  /** The row that Tab reaches: the one that had the focus last. */
  const current = useSignal<string | null>(null);
  const groups = bySpeaker(statements.filter((one) => kind.value === 'all' || one.kind === kind.value));
  const rows = groups.flatMap((group) => group.statements.map((statement) => ({ statement, group })));
  const keys = rows.map(({ statement }) => statementKey(statement));
  const reached = current.value !== null && keys.includes(current.value) ? current.value : (keys[0] ?? null);
  return (
    <>
      <KindFilter
        statements={statements}
        chosen={kind.value}
        onChoose={(next) => {
          kind.value = next;
        }}
      />
      <WindowedList
        label={i18n.t('statement_list.label')}
        items={rows}
        total={rows.length}
        rowHeight={ROW_HEIGHT}
        keyOf={({ statement }) => statementKey(statement)}
        nameOf={({ statement }) => excerpt(statement.words, NAME_LENGTH)}
        kept={reached}
        onMore={() => {}}
        row={({ statement, group }) => (
          <StatementRow
            statement={statement}
            head={statement === group.statements[0] ? group : null}
            isReached={statementKey(statement) === reached}
            form={props.correcting?.key === statementKey(statement) ? props.correcting.form : null}
            fault={props.fault?.key === statementKey(statement) ? props.fault.code : null}
            citation={props.citing.citation}
            isCited={props.citing.cited === statementKey(statement)}
            onReach={() => {
              current.value = statementKey(statement);
            }}
            onGoTo={props.onGoTo}
            onKeep={props.onKeep}
            onCorrect={props.onCorrect}
            onCite={props.onCite}
          />
        )}
      />
    </>
  );
}
