import { i18n } from '#i18n';
import type { Day } from '@/lib/core/sayings/said';

/** The day that articles are shown with, or a span of days; the day on which one was opened is not shown as its own. */
export function showDay({ date, isSeen }: Day): string {
  return isSeen ? i18n.t('people.opened_on', [date]) : date;
}
