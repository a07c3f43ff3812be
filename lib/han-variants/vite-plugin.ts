import type { Plugin } from 'vite';
import { readVariants } from './read-variants.ts';

const NAME = 'virtual:han-variants';
const RESOLVED = `\0${NAME}`;

/** Gives the bundle `virtual:han-variants`, the groups of variants of Chinese characters, at build time. */
export function hanVariants(): Plugin {
  return {
    name: 'pangzhu:han-variants',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(readVariants())};` : undefined),
  };
}
