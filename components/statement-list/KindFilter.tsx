import { i18n } from '#i18n';
import { STATEMENT_KINDS, type Statement, type StatementKind } from '@/lib/core/statements/statement';

export type KindChoice = StatementKind | 'all';

export interface KindFilterProps {
  readonly statements: readonly Statement[];
  readonly chosen: KindChoice;
  onChoose(kind: KindChoice): void;
}

/** Which kind of statements is listed, with how many there are of each. */
export function KindFilter({ statements, chosen, onChoose }: KindFilterProps) {
  const countOf = (kind: KindChoice): number =>
    kind === 'all' ? statements.length : statements.filter((statement) => statement.kind === kind).length;
  return (
    <fieldset class="statement-filter">
      <legend>{i18n.t('statement_list.filter')}</legend>
      {(['all', ...STATEMENT_KINDS] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={chosen === kind}
          disabled={countOf(kind) === 0}
          onClick={() => onChoose(kind)}
        >
          {i18n.t(`statement_list.kind.${kind}`)} <span>{countOf(kind)}</span>
        </button>
      ))}
    </fieldset>
  );
}
