import { i18n } from '#i18n';

/** A moment of the reader's own (ms since the epoch), by the reader's own clock. */
export function showMoment(moment: number): string {
  return new Intl.DateTimeFormat(i18n.t('language'), { dateStyle: 'medium', timeStyle: 'short' }).format(
    moment,
  );
}

/** As {@link showMoment}, the day alone. */
export function showDay(moment: number): string {
  return new Intl.DateTimeFormat(i18n.t('language'), { dateStyle: 'medium' }).format(moment);
}
