import { i18n } from '#i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in the reader's language, in the unit that leaves one to three digits before the point. */
export function showSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(i18n.t('language'), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: bytes >= 1_000 && bytes / 1_000 ** power < 10 ? 1 : 0,
  }).format(bytes / 1_000 ** power);
}

/** A number in the reader's language. */
export function showCount(count: number): string {
  return count.toLocaleString(i18n.t('language'));
}
