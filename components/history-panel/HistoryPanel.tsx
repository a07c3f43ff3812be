import './history-panel.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { showCount } from '@/components/show-size';

/** What is to be forgotten: all, or what was opened last so many days ago. */
export type Forgetting = 'all' | 30 | 180;
const AGES = [30, 180] as const;

export interface HistoryPanelProps {
  readonly isRemembering: boolean;
  /** How many articles are kept only because they were opened; null while they are counted. */
  readonly opened: number | null;
  /** How many went last; null where nothing was asked for. */
  readonly forgotten: number | null;
  readonly fault: FaultCode | null;
  onRemember(isOn: boolean): void;
  onForget(what: Forgetting): void;
}

/** Whether articles that are opened are remembered, how many are, and how they are forgotten. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { isRemembering, opened, forgotten, fault } = props;
  /** All goes with the second press only. */
  const [isAsked, ask] = useState(false);
  const isNone = opened === null || opened === 0;
  return (
    <section class="history-panel" aria-labelledby="history-panel-title">
      <h2 id="history-panel-title">{i18n.t('history_panel.title')}</h2>
      <label>
        <input
          type="checkbox"
          checked={isRemembering}
          onChange={({ currentTarget }) => props.onRemember(currentTarget.checked)}
        />
        {i18n.t('history_panel.remember')}
      </label>
      <p>{i18n.t('history_panel.text')}</p>
      {opened !== null && <p>{i18n.t('history_panel.opened', opened, [showCount(opened)])}</p>}
      <p class="action-row">
        {AGES.map((days) => (
          <button
            class="quiet-button"
            type="button"
            key={days}
            disabled={isNone}
            onClick={() => props.onForget(days)}
          >
            {i18n.t('history_panel.forget_older', [days])}
          </button>
        ))}
        <button
          class="quiet-button"
          type="button"
          disabled={isNone}
          onClick={() => {
            if (isAsked) props.onForget('all');
            ask(!isAsked);
          }}
        >
          {i18n.t(isAsked ? 'history_panel.forget_all_really' : 'history_panel.forget_all')}
        </button>
      </p>
      <output>
        {forgotten !== null && i18n.t('history_panel.forgotten', forgotten, [showCount(forgotten)])}
      </output>
      {fault !== null && <FaultLine code={fault} onRetry={null} />}
    </section>
  );
}
