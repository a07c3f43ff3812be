import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import type { Definition } from '@/lib/core/recognise/references/definitions';

/** A family name of one character says too little. */
const SHORTEST_CHINESE = 2;
/** A name of fewer letters may be a word: it has to speak. */
const SHORTEST_LATIN = 4;
/** One of two letters is a word, whatever it does. */
const SHORTEST_SPEAKING = 3;

const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)+$/u;

interface Part {
  readonly form: string;
  readonly hasToSpeak: boolean;
}

/** What foreigners are called by after their full name: the family name, or where they speak also the first one. */
function partsOf(name: string): Part[] {
  // 理查德-琼斯 is written so as well; Nam Seok-woo has a hyphen of another kind.
  const parts = name.split(/[·•・∙]|(?<=\p{Script=Han})-(?=\p{Script=Han})/u);
  if (parts.length > 1) {
    const form = parts.at(-1)?.trim() ?? '';
    return form.length < SHORTEST_CHINESE ? [] : [{ form, hasToSpeak: false }];
  }
  if (!LATIN_NAME.test(name)) return [];
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  return [
    { form: last, hasToSpeak: last.length < SHORTEST_LATIN },
    { form: first, hasToSpeak: true },
  ].filter(({ form }) => form.length >= SHORTEST_SPEAKING);
}

/** The last part of a foreign name that has several, in either script; null where it says too little by itself. */
export function familyName(name: string): string | null {
  return partsOf(name).find(({ hasToSpeak }) => !hasToSpeak)?.form ?? null;
}

interface Bearer extends Part {
  readonly definition: Definition;
}

/**
 * 穆勒 after 弥尔顿·穆勒, Gurman after 马克·古尔曼（Mark Gurman）: what foreigners are called by, where only one of the article is
 * called so. Where several are, it is the first of them until the second is named.
 * @param defined other names that the article defines for people
 */
export function nameParts(named: readonly NamedInArticle[], defined: readonly Definition[]): Definition[] {
  const bearers = [...ofNames(named), ...ofDefinitions(defined)];
  return [...Map.groupBy(bearers, ({ form }) => form).values()].flatMap((all) => {
    const [first, ...others] = all.toSorted((a, b) => a.definition.end - b.definition.end);
    if (first === undefined) return [];
    const second = others.find(({ definition }) => definition.key !== first.definition.key);
    const { form, hasToSpeak, definition } = first;
    return [{ ...definition, form, hasToSpeak, until: second?.definition.name.start ?? Infinity }];
  });
}

function ofNames(named: readonly NamedInArticle[]): Bearer[] {
  return named.flatMap(({ key, kind, name, mentions }) => {
    const first = mentions[0];
    if (kind !== 'person' || first === undefined) return [];
    return partsOf(name).map((part) => ({
      ...part,
      definition: { key, kind, form: part.form, name: first, end: first.end },
    }));
  });
}

function ofDefinitions(defined: readonly Definition[]): Bearer[] {
  return defined.flatMap((definition) =>
    definition.kind === 'person' ? partsOf(definition.form).map((part) => ({ ...part, definition })) : [],
  );
}
