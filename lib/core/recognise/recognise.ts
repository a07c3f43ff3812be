import type { Recogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import type { Mention } from '@/lib/core/recognise/mention';
import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import { findReferences } from '@/lib/core/recognise/references/find-references';

/** The persons and organisations among mentions, each with its places. */
function namedBy(mentions: readonly Mention[]): NamedInArticle[] {
  return [...Map.groupBy(mentions, ({ entity }) => entity)].flatMap(([key, own]) => {
    const { kind = 'event', name = '' } = own[0] ?? {};
    if (kind !== 'person' && kind !== 'organisation') return [];
    return [{ key, kind, name, titles: [], mentions: own }];
  });
}

/** Finds in an article whom and what the dictionary knows: by name, and by reference to a name before. */
export function recognise(text: string, recogniser: Recogniser): Mention[] {
  const mentions = findNames(text, recogniser);
  const references = findReferences(text, namedBy(mentions)).map(
    ({ start, end, key, refersTo }): Mention | null => {
      const named = mentions.find((mention) => mention.entity === key && mention.start === refersTo.start);
      if (named === undefined) return null;
      const surface = text.slice(start, end);
      return { ...named, start, end, surface, via: 'reference', refersTo };
    },
  );
  return [...mentions, ...references.filter((mention) => mention !== null)].toSorted(
    (a, b) => a.start - b.start,
  );
}
