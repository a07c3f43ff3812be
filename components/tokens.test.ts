import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const tokens = read('components/tokens.css');
const sheets = globSync(['components/**/*.css', 'gallery/**/*.css', 'entrypoints/**/*.css'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== 'components/tokens.css');

const RAW = [
  { what: 'a colour', pattern: /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/gi },
  { what: 'a named colour', pattern: /:[^;{]*\b(?:black|white|red|green|blue|gr[ae]y|orange|yellow)\b/gi },
  { what: 'a length', pattern: /(?<![\w.])(?!(?:0|1)px)\d*\.?\d+(?:px|rem|pt|cm|mm|in)\b/gi },
  { what: 'a duration', pattern: /(?<![\w.])\d*\.?\d+m?s\b|cubic-bezier\(/gi },
  { what: 'a place in the pile', pattern: /z-index:\s*\d+/gi },
];

/** What a sheet says by itself though the tokens should. */
function rawValues(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return RAW.flatMap(({ what, pattern }) => (bare.match(pattern) ?? []).map((found) => `${what}: ${found}`));
}

describe('the tokens', () => {
  it('are the one place of colours, lengths and motion', () => {
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.flatMap((path) => rawValues(read(path)).map((value) => `${path} has ${value}`))).toEqual(
      [],
    );
  });

  it.each([
    'color: #fff',
    'color: rgb(0 0 0)',
    'border: 2px solid',
    'padding: 0.5rem',
    'margin: 16px',
    'color: red',
  ])('would be missed in «%s»', (declaration) => {
    expect(rawValues(`a { ${declaration}; }`)).not.toEqual([]);
  });

  it('name everything that a sheet asks for', () => {
    const named = new Set(tokens.match(/--[\w-]+(?=:)/g));
    for (const path of sheets) {
      const own = new Set(read(path).match(/--[\w-]+(?=:)/g));
      const asked = [...read(path).matchAll(/var\((--[\w-]+)/g)].flatMap(([, name]) => name ?? []);
      expect(
        asked.filter((name) => !named.has(name) && !own.has(name)),
        path,
      ).toEqual([]);
    }
  });

  it('name nothing that no sheet asks for', () => {
    const all = [tokens, ...sheets.map(read)].join('\n');
    const unused = [...new Set(tokens.match(/--[\w-]+(?=:)/g))].filter(
      (name) => !all.includes(`var(${name})`),
    );
    expect(unused).toEqual([]);
  });

  it.each(ENTITY_KINDS)('give a %s the colours that its marks have in the text', (kind) => {
    const marks = read('public/marks.css');
    const colourOf = (look: string): string | undefined =>
      new RegExp(`::highlight\\(pangzhu-${kind}-unsure${look}\\) \\{\\s*text-decoration-color: (#\\w+)`).exec(
        marks,
      )?.[1];
    const [, light, dark] = new RegExp(`--kind-${kind}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
    expect([light, dark]).toEqual([colourOf(''), colourOf('-pastel')]);
  });
});
