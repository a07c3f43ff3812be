/** The part of `browser.i18n` that `#i18n` asks for. */
export interface Messages {
  getMessage(key: string, substitutions?: readonly string[]): string;
}

/** Answers as a browser does: `$1` is the first substitution, an unknown key an empty string. */
export function messagesOf(table: Readonly<Record<string, string>>): Messages {
  return {
    getMessage: (key, substitutions = []) =>
      (table[key] ?? '').replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? ''),
  };
}
