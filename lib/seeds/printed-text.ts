/** Whether `printed` stands in a text exactly so, blanks and line ends aside. */
export function printedIn(text: string, printed: string): boolean {
  return withoutBlanks(text).includes(withoutBlanks(printed));
}

/**
 * Which of the surfaces stand in a text. Where several begin at one place the longest counts alone, and
 * a surface that begins or ends with a Latin letter or a digit is not found inside a longer such word.
 */
export function surfacesIn(text: string, surfaces: readonly string[]): string[] {
  const byForm = new Map(surfaces.map((surface) => [withoutBlanks(surface), surface]));
  const longestFirst = [...byForm.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = longestFirst
    .map((form) => {
      const before = /^\w/.test(form) ? '(?<!\\w)' : '';
      const after = /\w$/.test(form) ? '(?!\\w)' : '';
      return before + form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') + after;
    })
    .join('|');
  return [...withoutBlanks(text).matchAll(new RegExp(pattern, 'g'))].flatMap(
    ([form]) => byForm.get(form) ?? [],
  );
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
