import './statement-list.css';
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { excerpt } from '@/components/excerpt';
import { type KindChoice, KindFilter } from '@/components/statement-list/KindFilter';
import { StatementRow } from '@/components/statement-list/StatementRow';
import { WindowedList } from '@/components/windowed-list/WindowedList';
import { bySpeaker } from '@/lib/core/statements/by-speaker';
import type { Statement } from '@/lib/core/statements/statement';

/** A statement as the list shows it: its very words. */
export interface ListedStatement extends Statement {
  readonly words: string;
}

export interface StatementListProps {
  /** In order of the text; null while they are not known, `failed` where they cannot be. */
  readonly statements: readonly ListedStatement[] | 'failed' | null;
  onGoTo(statement: ListedStatement): void;
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
  const keys = rows.map(({ statement }) => keyOf(statement));
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
        keyOf={({ statement }) => keyOf(statement)}
        nameOf={({ statement }) => excerpt(statement.words, NAME_LENGTH)}
        kept={reached}
        onMore={() => {}}
        row={({ statement, group }) => (
          <StatementRow
            statement={statement}
            head={statement === group.statements[0] ? group : null}
            isReached={keyOf(statement) === reached}
            onReach={() => {
              current.value = keyOf(statement);
            }}
            onGoTo={props.onGoTo}
          />
        )}
      />
    </>
  );
}

function keyOf({ start, end }: ListedStatement): string {
  return `${start}-${end}`;
}
