import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import type { ListedStatement } from '@/components/statement-list/StatementList';
import type { SpeakerGroup } from '@/lib/core/statements/by-speaker';

export interface StatementRowProps {
  readonly statement: ListedStatement;
  /** Who speaks, above the first statement of theirs. */
  readonly head: SpeakerGroup<ListedStatement> | null;
  /** Whether Tab reaches this row. The arrow keys reach all. */
  readonly isReached: boolean;
  /** The focus has come into this row. */
  onReach(): void;
  onGoTo(statement: ListedStatement): void;
}

/** One statement: the very words, the way to them, and whether it is certain whose they are. */
export function StatementRow({ statement, head, isReached, onReach, onGoTo }: StatementRowProps) {
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
        <p class="statement-about">
          <span>{i18n.t(`statement_list.kind.${statement.kind}`)}</span>
          {statement.doubt !== null && <Doubt doubt={statement.doubt} />}
        </p>
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
            <Isolated>{name}</Isolated>
            {title !== null && (
              <small>
                <Isolated>{title}</Isolated>
              </small>
            )}
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
