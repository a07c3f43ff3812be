import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import type { Definition } from '@/lib/core/recognise/references/definitions';

/** A family name of one character says too little, one of two letters is a word. */
const SHORTEST_CHINESE = 2;
const SHORTEST_LATIN = 4;

function familyName(name: string): string | null {
  // 理查德-琼斯 is written so as well; Nam Seok-woo has a hyphen of another kind.
  const parts = name.split(/[·•・]|(?<=\p{Script=Han})-(?=\p{Script=Han})/u);
  if (parts.length > 1) {
    const last = parts.at(-1)?.trim() ?? '';
    return last.length >= SHORTEST_CHINESE ? last : null;
  }
  if (!/^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)+$/u.test(name)) return null;
  const last = name.split(' ').at(-1) ?? '';
  return last.length >= SHORTEST_LATIN ? last : null;
}

/** 穆勒 after 弥尔顿·穆勒: the family names of foreigners, where only one of the article has it. */
export function familyNames(named: readonly NamedInArticle[]): Definition[] {
  const byName = Map.groupBy(
    named.filter(({ kind }) => kind === 'person'),
    ({ name }) => familyName(name),
  );
  return [...byName].flatMap(([form, [person, ...others]]) => {
    const first = person?.mentions[0];
    if (form === null || person === undefined || first === undefined || others.length > 0) return [];
    return [{ key: person.key, kind: person.kind, form, name: first, end: first.end }];
  });
}
