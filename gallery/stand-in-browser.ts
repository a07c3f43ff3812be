import locales from 'virtual:locales';
import { messagesOf } from '@/gallery/messages';

const language = new URLSearchParams(location.hash.slice(1)).get('lang') ?? 'zh_CN';

/**
 * An ordinary page has no `browser.i18n`. The gallery's Vite config gives this in place of `@wxt-dev/browser`,
 * with the language that the address asks for, so that components run with the same `#i18n` as in the extension.
 */
export const browser = { i18n: messagesOf(locales[language] ?? {}) };
