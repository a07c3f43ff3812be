import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

const NAME = 'virtual:locales';
const RESOLVED = `\0${NAME}`;
export const LOCALES = ['zh_CN', 'en'] as const;

/** Gives `virtual:locales`: the messages of each locale as a browser gets them, by the steps WXT makes them by. */
export function locales(): Plugin {
  return {
    name: 'pangzhu:locales',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: async (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(await readLocales())};` : undefined,
  };
}

/** Locale → key → message. */
export async function readLocales(): Promise<Record<string, Record<string, string>>> {
  const entries = LOCALES.map(async (locale) => {
    const file = join(import.meta.dirname, `../locales/${locale}.yml`);
    const messages = Object.entries(generateChromeMessages(await parseMessagesFile(file)));
    return [locale, Object.fromEntries(messages.map(([key, { message }]) => [key, message]))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
