import { i18n } from '#i18n';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `YYYY-MM-DD`, or two of them with `/` between, in the reader's language. Anything else is shown as it
 * stands: `2024-07` must not turn into a day that nobody wrote.
 */
export function showDate(date: string): string {
  const [from = date, to] = date.split('/').map(showDay);
  // Not `formatRange`: in Chinese it falls back to 2025/6/11 – 2025/6/12.
  return to === undefined ? from : i18n.t('date.range', [from, to]);
}

function showDay(day: string): string {
  // A day without a clock is read as midnight in UTC, so it is shown by that clock too.
  return DAY.test(day) ? show(day, { dateStyle: 'medium', timeZone: 'UTC' }) : day;
}

/** An ISO 8601 time, by the clock of the place that its sites publish in (+08:00), and says so. */
export function showTime(time: string): string {
  const shown = show(time, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  return shown === time ? time : i18n.t('date.beijing', [shown]);
}

/** What is no moment is shown as it stands. */
function show(time: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return time;
  return new Intl.DateTimeFormat(i18n.t('language'), options).format(moment);
}
