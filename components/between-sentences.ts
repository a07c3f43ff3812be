import { i18n } from '#i18n';

/** What stands between two sentences: Chinese ones bring their own room with their full stop. */
export function betweenSentences(): string {
  return i18n.t('language').startsWith('zh') ? '' : ' ';
}
