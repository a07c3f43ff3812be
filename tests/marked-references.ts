import { expect } from 'vitest';
import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import { findReferences } from '@/lib/core/recognise/references/find-references';

/** Somebody or a body that a text names. */
export type Known = Pick<NamedInArticle, 'key' | 'kind' | 'name'> & { readonly titles?: readonly string[] };

export const person = (name: string, ...titles: string[]): Known => ({
  key: name,
  kind: 'person',
  name,
  titles,
});
export const body = (name: string): Known => ({ key: name, kind: 'organisation', name });

function namedIn(text: string, known: readonly Known[]): NamedInArticle[] {
  return known.map(({ titles = [], ...one }) => {
    const mentions = [...text.matchAll(new RegExp(one.name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + one.name.length,
    }));
    return { ...one, titles, mentions };
  });
}

/** The references of a text, each with the name it was found to mean and the offset that it refers to. */
export function referencesIn(
  text: string,
  known: readonly Known[],
): [surface: string, key: string, refersTo: number][] {
  return findReferences(text, namedIn(text, known)).map(({ start, end, key, refersTo }) => [
    text.slice(start, end),
    key,
    refersTo.start,
  ]);
}

/** The references of a text as they stand there: in 【】. */
function marked(text: string, known: readonly Known[]): string {
  let result = text;
  for (const { start, end } of findReferences(text, namedIn(text, known)).toReversed()) {
    result = `${result.slice(0, start)}【${result.slice(start, end)}】${result.slice(end)}`;
  }
  return result;
}

/** Each line is a text as it should be marked. */
export function expectReferences(known: readonly Known[], lines: readonly string[]): void {
  for (const line of lines) expect(marked(line.replace(/[【】]/g, ''), known)).toBe(line);
}
