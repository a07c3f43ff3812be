import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { type Forgetting, HistoryPanel } from '@/components/history-panel/HistoryPanel';
import { FIRST_SETTINGS } from '@/lib/core/records/settings';
import { readTotals } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';
import { askAsPage } from '@/lib/messages/ask';
import { changeSettings, readSettings, watchSettings } from '@/lib/settings/settings';

const DAY = 86_400_000;

const isRemembering = signal(FIRST_SETTINGS.remember);
const opened = signal<number | null>(null);
const forgotten = signal<number | null>(null);
const fault = signal<FaultCode | null>(null);

/** What is remembered of the reader's reading, and the ways to end that. */
export function History({ db, onForgotten }: { readonly db: Database; onForgotten(): void }) {
  useEffect(() => {
    void readSettings().then(({ remember }) => {
      isRemembering.value = remember;
    });
    return watchSettings(({ remember }) => {
      isRemembering.value = remember;
    });
  }, []);
  useEffect(
    () =>
      watch(
        () => readTotals(db),
        ({ articles }) => {
          opened.value = articles.opened;
        },
        (error) => console.error('Pangzhu: the totals cannot be read', error),
      ),
    [db],
  );
  return (
    <HistoryPanel
      isRemembering={isRemembering.value}
      opened={opened.value}
      forgotten={forgotten.value}
      fault={fault.value}
      onRemember={(remember) => void changeSettings({ remember, isHistoryTold: true })}
      onForget={async (what) => {
        await forget(what);
        onForgotten();
      }}
    />
  );
}

async function forget(what: Forgetting): Promise<void> {
  const which =
    what === 'all'
      ? ({ what: 'all' } as const)
      : ({ what: 'before', time: Date.now() - what * DAY } as const);
  const answer = await askAsPage('forgetOpened', { which });
  const outcome = answer.ok ? answer.value : answer;
  forgotten.value = outcome.ok ? outcome.value : null;
  fault.value = outcome.ok ? null : faultCodeOf(outcome.error);
}
