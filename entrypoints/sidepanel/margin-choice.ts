import { signal } from '@preact/signals';
import { FIRST_SETTINGS } from '@/lib/core/records/settings';
import { readSettings, watchSettings } from '@/lib/settings/settings';

/** Whether it stands beside the lines of articles whose words they are. */
export const isInMargin = signal(FIRST_SETTINGS.hints);

/** Follows the reader's choice, wherever it is made, for the life of the page. */
export function followMarginChoice(): void {
  watchSettings(({ hints }) => {
    isInMargin.value = hints;
  });
  void readSettings().then(({ hints }) => {
    isInMargin.value = hints;
  });
}
