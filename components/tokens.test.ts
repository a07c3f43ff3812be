import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import { COLOURS } from '@/lib/core/records/annotation';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const tokens = read('components/tokens.css');
const sheets = globSync(['components/**/*.css', 'gallery/**/*.css', 'entrypoints/**/*.css'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== 'components/tokens.css');

const RAW = [
  { what: 'a colour', pattern: /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/gi },
  {
    what: 'a named colour',
    // Not as a part of another name, as in `var(--highlight-green)`.
    pattern: /:[^;{]*(?<![\w-])(?:black|white|red|green|blue|gr[ae]y|orange|yellow|pink)(?![\w-])/gi,
  },
  { what: 'a length', pattern: /(?<![\w.])(?!(?:0|1)px)\d*\.?\d+(?:px|rem|pt|cm|mm|in)\b/gi },
  { what: 'a duration', pattern: /(?<![\w.])\d*\.?\d+m?s\b|cubic-bezier\(/gi },
  { what: 'a place in the pile', pattern: /z-index:\s*\d+/gi },
];

/** What a sheet says by itself though the tokens should. */
function rawValues(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return RAW.flatMap(({ what, pattern }) => (bare.match(pattern) ?? []).map((found) => `${what}: ${found}`));
}

/** Of a `#rrggbb` colour: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
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
    'border: thin solid green',
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

  /** The light and the dark colour of a token. */
  function coloursOf(token: string): [light: string, dark: string] {
    const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
    if (light === undefined || dark === undefined)
      throw new Error(`--${token} has a light and a dark colour`);
    return [light, dark];
  }

  const readable = ['ink', 'ink-soft', 'ink-faint', 'accent', 'doubt'].map((token) => [token, 4.5] as const);
  const visible = ['line-strong', ...ENTITY_KINDS.map((kind) => `kind-${kind}`)].map(
    (token) => [token, 3] as const,
  );

  it.each([...readable, ...visible])('keep --%s apart from paper by %f:1', (token, least) => {
    const colours = coloursOf(token);
    for (const ground of [coloursOf('paper'), coloursOf('paper-sunk')]) {
      expect(contrast(colours[0], ground[0])).toBeGreaterThanOrEqual(least);
      expect(contrast(colours[1], ground[1])).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(COLOURS)('keep the words on a %s highlight apart from it by 4.5:1', (colour) => {
    const [ink, ground] = [coloursOf('on-highlight'), coloursOf(`highlight-${colour}`)];
    expect(contrast(ink[0], ground[0])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink[1], ground[1])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ENTITY_KINDS)('give a %s the colours that its marks have in the text', (kind) => {
    const marks = read('public/marks.css');
    const colourOf = (look: string): string | undefined =>
      new RegExp(`::highlight\\(pangzhu-${kind}-unsure${look}\\) \\{\\s*text-decoration-color: (#\\w+)`).exec(
        marks,
      )?.[1];
    expect(coloursOf(`kind-${kind}`)).toEqual([colourOf(''), colourOf('-pastel')]);
  });
});
