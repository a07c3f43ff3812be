import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

/** Key → how many substitutions its message takes. */
async function messagesIn(locale: string): Promise<Record<string, number>> {
  const messages = await parseMessagesFile(join(import.meta.dirname, `../locales/${locale}.yml`));
  return Object.fromEntries(messages.map(({ key, substitutions }) => [key.join('.'), substitutions]));
}

describe('the locales', () => {
  it('have the same messages with the same substitutions', async () => {
    const chinese = await messagesIn('zh_CN');
    expect(Object.keys(chinese).length).toBeGreaterThan(10);
    expect(await messagesIn('en')).toEqual(chinese);
  });
});
