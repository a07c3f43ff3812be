import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { speak } from '@/tests/speak';

/** Key → how many substitutions its message takes. */
async function messagesIn(locale: string): Promise<Record<string, number>> {
  const messages = await parseMessagesFile(join(import.meta.dirname, `../locales/${locale}.yml`));
  return Object.fromEntries(messages.map(({ key, substitutions }) => [key.join('.'), substitutions]));
}

/** What a message says, a count's one form after the other. */
async function formsIn(locale: string): Promise<Record<string, readonly string[]>> {
  const messages = await parseMessagesFile(join(import.meta.dirname, `../locales/${locale}.yml`));
  return Object.fromEntries(
    messages.flatMap((message) =>
      message.type === 'plural' ? [[message.key.join('.'), Object.values(message.plurals)] as const] : [],
    ),
  );
}

describe('the locales', () => {
  it('have the same messages with the same substitutions', async () => {
    const chinese = await messagesIn('zh_CN');
    expect(Object.keys(chinese).length).toBeGreaterThan(10);
    expect(await messagesIn('en')).toEqual(chinese);
  });

  it('have a form for one and one for several of whatever is counted in English, and one in Chinese', async () => {
    const [english, chinese] = [await formsIn('en'), await formsIn('zh_CN')];
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    expect(Object.keys(english).length).toBeGreaterThan(10);
    for (const [key, forms] of Object.entries(english)) {
      expect(new Set(forms).size, key).toBe(2);
      expect(chinese[key], key).toHaveLength(1);
    }
  });

  it('are told which of them to show by the count', async () => {
    await speak('en');
    expect([0, 1, 50].map((count) => i18n.t('people.articles', count))).toEqual([
      '0 articles',
      '1 article',
      '50 articles',
    ]);
    await speak('zh_CN');
    expect([1, 50].map((count) => i18n.t('people.articles', count))).toEqual(['1 篇文章', '50 篇文章']);
  });
});
