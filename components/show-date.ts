import { i18n } from '#i18n';

const DAYS = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/;

/**
 * `YYYY-MM-DD`, or two of them with `/` between, in the reader's language. Anything else is shown as it
 * stands: `2024-07` must not turn into a day that nobody wrote.
 */
export function showDate(date: string): string {
  if (!DAYS.test(date)) return date;
  const [from, to = from] = date.split('/').map((day) => new Date(day));
  if (from === undefined || to === undefined || !isTime(from) || !isTime(to)) return date;
  // A day without a clock is read as midnight in UTC, so it is shown by that clock too.
  return format({ year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).formatRange(from, to);
}

/** An ISO 8601 time, by the clock of the place that its sites publish in (+08:00), and says so. */
export function showTime(time: string): string {
  const moment = new Date(time);
  if (!isTime(moment)) return time;
  const shown = format({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(moment);
  return i18n.t('date.beijing', [shown]);
}

function isTime(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(i18n.t('language'), options);
}
