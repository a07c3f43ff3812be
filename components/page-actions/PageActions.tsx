import './page-actions.css';
import { i18n } from '#i18n';

export interface PageActionsProps {
  /** The site of the page in the tab, where Pangzhu can be switched on and off; null elsewhere. */
  readonly here: { readonly site: string; readonly isOn: boolean } | null;
  /** How many highlights of the page wait for the reader's decision. */
  readonly toReview: number;
  /** Whether single keys do something in articles. */
  readonly isKeysOn: boolean;
  /** The browser's own key for the side panel, as it names it; null where the reader has set none. */
  readonly panelKey: string | null;
  onToggleHere(isOn: boolean): void;
  onToggleKeys(isOn: boolean): void;
  /** Must be called within the click: browsers open a side panel only then. */
  onOpenPanel(): void;
  onOpenLibrary(): void;
  onOpenStorage(): void;
}

/** What the popup offers besides what it says of the page. */
export function PageActions(props: PageActionsProps) {
  const { here, isKeysOn, panelKey } = props;
  return (
    <section class="page-actions" aria-label={i18n.t('page_actions.label')}>
      {here !== null && (
        <Switch
          words={i18n.t('page_actions.here', [here.site])}
          isOn={here.isOn}
          onToggle={props.onToggleHere}
        />
      )}
      {props.toReview > 0 && (
        <p class="page-actions-review" role="status">
          <strong>{i18n.t('page_actions.to_review', [props.toReview])}</strong>{' '}
          {i18n.t('page_actions.decide')}
        </p>
      )}
      <div class="page-actions-ways">
        <button class="button" type="button" onClick={props.onOpenPanel}>
          {i18n.t('page_actions.panel')}
        </button>
        <button class="quiet-button" type="button" onClick={props.onOpenLibrary}>
          {i18n.t('page_actions.library')}
        </button>
        <button class="quiet-button" type="button" onClick={props.onOpenStorage}>
          {i18n.t('page_actions.storage')}
        </button>
      </div>
      <details>
        <summary>{i18n.t('page_actions.help')}</summary>
        <Switch words={i18n.t('page_actions.keys')} isOn={isKeysOn} onToggle={props.onToggleKeys} />
        <p>{i18n.t('page_actions.keys_text')}</p>
        <Keys isKeysOn={isKeysOn} panelKey={panelKey} />
      </details>
    </section>
  );
}

interface SwitchProps {
  readonly words: string;
  readonly isOn: boolean;
  onToggle(isOn: boolean): void;
}

function Switch({ words, isOn, onToggle }: SwitchProps) {
  return (
    <button
      class="page-actions-switch"
      type="button"
      role="switch"
      aria-checked={isOn}
      onClick={() => onToggle(!isOn)}
    >
      {words}
      <span class="page-actions-track" aria-hidden="true" />
    </button>
  );
}

/** What each key does. Those that letters and digits do alone are left out while they are off. */
function Keys({ isKeysOn, panelKey }: Pick<PageActionsProps, 'isKeysOn' | 'panelKey'>) {
  return (
    <dl class="page-actions-keys">
      {isKeysOn && (
        <>
          <Key keys={['n']} does="next" />
          <Key keys={['p']} does="previous" />
          <Key keys={['h']} does="highlight" />
          <Key keys={['1', '2', '3', '4']} does="colours" />
        </>
      )}
      <Key keys={['Esc']} does="close" />
      <Key keys={['Ctrl+Enter']} does="save" />
      <Key keys={['Ctrl+Z']} does="undo" />
      <Key keys={[panelKey ?? i18n.t('page_actions.no_shortcut')]} does="panel" />
    </dl>
  );
}

interface KeyProps {
  readonly keys: readonly string[];
  readonly does: 'next' | 'previous' | 'highlight' | 'colours' | 'close' | 'save' | 'undo' | 'panel';
}

function Key({ keys, does }: KeyProps) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{i18n.t(`page_actions.key.${does}`)}</dd>
    </div>
  );
}
