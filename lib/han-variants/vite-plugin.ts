import type { Plugin } from 'vite';
import { readDistinct, readVariants } from './read-variants.ts';

const NAME = 'virtual:han-variants';
const RESOLVED = `\0${NAME}`;

/** A string that a bundler does not write wherever it is used, as it does with one that it knows. */
const once = (words: string): string => `JSON.parse(${JSON.stringify(JSON.stringify(words))})`;

/** Gives the bundle `virtual:han-variants`, the groups of variants of Chinese characters, at build time. */
export function hanVariants(): Plugin {
  return {
    name: 'pangzhu:han-variants',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED
        ? `export default ${once(readVariants())};\nexport const distinct = ${once(readDistinct())};`
        : undefined,
  };
}
