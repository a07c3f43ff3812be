import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { HistoryNotice } from '@/components/history-notice/HistoryNotice';
import { changeSettings, readSettings, watchSettings } from '@/lib/settings/settings';

/** Null until it is known. */
const isTold = signal<boolean | null>(null);

/** Says once what is remembered, wherever the reader meets the extension first. */
export function FirstNotice() {
  useEffect(() => {
    void readSettings().then(({ isHistoryTold }) => {
      isTold.value = isHistoryTold;
    });
    return watchSettings(({ isHistoryTold }) => {
      isTold.value = isHistoryTold;
    });
  }, []);
  if (isTold.value !== false) return null;
  return (
    <HistoryNotice
      onAccept={() => void changeSettings({ isHistoryTold: true })}
      onRefuse={() => void changeSettings({ isHistoryTold: true, remember: false })}
    />
  );
}
