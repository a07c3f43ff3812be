import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type LOCALES, readLocales } from '@/gallery/locales-plugin';
import { messagesOf } from '@/gallery/messages';

export type Locale = (typeof LOCALES)[number];

/** Lets `#i18n` answer from `locales/`, as a browser in that language would. */
export async function speak(locale: Locale): Promise<void> {
  const { getMessage } = messagesOf((await readLocales())[locale] ?? {});
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, substitutions = []) =>
    getMessage(key, [substitutions].flat().map(String)),
  );
}
