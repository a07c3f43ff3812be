import { i18n } from '#i18n';
import { showCount } from '@/components/show-size';

/** «Last copied out: 3 days ago»; null where no copy ever left the browser. */
export function lastWords(last: { readonly days: number } | null): string {
  if (last === null) return i18n.t('copy_out.never');
  return last.days === 0
    ? i18n.t('copy_out.today')
    : i18n.t('copy_out.days', last.days, [showCount(last.days)]);
}
