import './export-menu.css';
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { messageKey } from '@/components/message-key';
import { ProgressLine } from '@/components/progress-line/ProgressLine';

const SCOPES = ['everything', 'article', 'selection'] as const;
const FORMATS = ['markdown', 'json-lines'] as const;

export type ExportScope = (typeof SCOPES)[number];
export type ExportFormat = (typeof FORMATS)[number];

/** How far an export is, and what came of it. */
export type ExportState =
  | { readonly is: 'idle' }
  /** `share` is from 0 to 1; null while it is not known how much there is. */
  | { readonly is: 'running'; readonly share: number | null }
  /** `file` is what it was called. */
  | { readonly is: 'done'; readonly file: string }
  | { readonly is: 'failed'; readonly code: 'changed' | 'cancelled' | 'quota' | 'unavailable' };

export interface ExportMenuProps {
  readonly state: ExportState;
  /** Whether an article is shown, which could be exported alone. */
  readonly hasArticle: boolean;
  /** How many articles or highlights are selected. */
  readonly selected: number;
  onExport(scope: ExportScope, format: ExportFormat): void;
  onCancel(): void;
}

/** Takes the reader's data along: what of it, and in which form. */
export function ExportMenu({ state, hasArticle, selected, onExport, onCancel }: ExportMenuProps) {
  const wanted = useSignal<ExportScope>(selected > 0 ? 'selection' : hasArticle ? 'article' : 'everything');
  const format = useSignal<ExportFormat>('markdown');
  const scopes = SCOPES.filter(
    (scope) => scope === 'everything' || (scope === 'article' ? hasArticle : selected > 0),
  );
  const scope = scopes.includes(wanted.value) ? wanted.value : 'everything';
  return (
    <form
      class="export-menu"
      aria-label={i18n.t('export_menu.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onExport(scope, format.value);
      }}
    >
      <h2 class="export-menu-title">{i18n.t('export_menu.title')}</h2>
      <fieldset>
        <legend>{i18n.t('export_menu.scope')}</legend>
        {scopes.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="scope"
              checked={choice === scope}
              onChange={() => {
                wanted.value = choice;
              }}
            />
            {choice === 'selection'
              ? i18n.t('export_menu.selection', [selected])
              : i18n.t(`export_menu.${choice}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{i18n.t('export_menu.format')}</legend>
        {FORMATS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="format"
              checked={choice === format.value}
              onChange={() => {
                format.value = choice;
              }}
            />
            <span>
              {i18n.t(`export_menu.${messageKey(choice)}`)}{' '}
              <small>{i18n.t(`export_menu.${messageKey(choice)}_text`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {state.is === 'running' ? (
        <ProgressLine
          label={i18n.t('export_menu.progress')}
          words={i18n.t('export_menu.exporting')}
          file={null}
          share={state.share}
          onCancel={onCancel}
        />
      ) : (
        <button class="button" type="submit">
          {i18n.t('export_menu.export')}
        </button>
      )}
      <output data-state={state.is}>
        {state.is === 'done' && (
          <>
            {i18n.t('export_menu.done')} <Isolated>{state.file}</Isolated>
          </>
        )}
        {state.is === 'failed' && i18n.t(`export_menu.failed.${state.code}`)}
      </output>
    </form>
  );
}
