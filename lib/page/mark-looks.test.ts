import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK_LOOKS } from '@/lib/page/mark-looks';

interface Rule {
  readonly media: string | null;
  readonly names: readonly string[];
  readonly declarations: ReadonlyMap<string, string>;
}

const css = readFileSync(new URL('../../public/marks.css', import.meta.url), 'utf8').replaceAll(
  /\/\*.*?\*\//gs,
  '',
);

/** The sheet's `::highlight()` rules. It nests nothing but rules in `@media`. */
function rulesOf(sheet: string, media: string | null): Rule[] {
  const outside = sheet.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const inside = [...sheet.matchAll(/@media\s*([^{]*?)\s*\{((?:[^{}]*\{[^{}]*\})*)/g)];
  const own = [...outside.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']): Rule => {
    const names = [...selectors.matchAll(/::highlight\(([^)]+)\)/g)].map(([, name = '']) => name);
    const pairs = body.split(';').map((line) => line.trim().split(/:\s*/) as [string, string]);
    return { media, names, declarations: new Map(pairs.filter(([property]) => property !== '')) };
  });
  return [...own, ...inside.flatMap(([, query = '', body = '']) => rulesOf(body, query))].filter(
    ({ names }) => names.length > 0,
  );
}

const rules = rulesOf(css, null);

/** What applies to a highlight: later rules win, since all have one specificity. */
function declared(name: string, media: string | null): Record<string, string> {
  const applying = rules.filter((rule) => rule.names.includes(name) && [null, media].includes(rule.media));
  return Object.fromEntries(applying.flatMap(({ declarations }) => [...declarations]));
}

describe('the table of looks and the sheet', () => {
  it('name the same highlights, each once in the table', () => {
    const inTable = MARK_LOOKS.map(({ name }) => name);
    expect(new Set(inTable).size).toBe(inTable.length);
    const inSheet = new Set(rules.flatMap(({ names }) => names));
    inSheet.delete('pangzhu-canvas');
    expect([...inSheet].toSorted()).toEqual(inTable.toSorted());
  });

  it('name the usual ones pangzhu-<kind> and pangzhu-<kind>-unsure', () => {
    const usual = MARK_LOOKS.filter(({ ink }) => ink === 'usual').map(({ name }) => name);
    expect(usual).toEqual(
      ['person', 'organisation', 'event', 'product', 'report'].flatMap((kind) => [
        `pangzhu-${kind}`,
        `pangzhu-${kind}-unsure`,
      ]),
    );
  });

  it.each(MARK_LOOKS)('agree on $name', ({ name, line }) => {
    expect(declared(name, null)).toMatchObject({
      'text-decoration-line': 'underline',
      'text-decoration-style': line.style,
      'text-decoration-thickness': `${line.thickness}px`,
      'text-decoration-color': line.colour,
    });
  });

  it.each(MARK_LOOKS)('leave the text of $name to the page', ({ name }) => {
    expect(Object.keys(declared(name, null)).filter((property) => !property.startsWith('text-'))).toEqual([]);
  });

  it('give a doubtful mark another line than a certain one of its kind and ink', () => {
    for (const sure of MARK_LOOKS.filter(({ certainty }) => certainty === 'sure')) {
      const twin = MARK_LOOKS.find(
        ({ certainty, kind, ink }) => certainty === 'unsure' && kind === sure.kind && ink === sure.ink,
      );
      expect(twin?.line.style).not.toBe(sure.line.style);
    }
  });
});

describe('other media', () => {
  const names = MARK_LOOKS.map(({ name }) => name);

  it.each(names)('print shows nothing of %s', (name) => {
    expect(declared(name, 'print')['text-decoration-line']).toBe('none');
  });

  it('forced colours use the system’s own', () => {
    for (const name of names) {
      expect(declared(name, '(forced-colors: active)')['text-decoration-color']).toBe('CanvasText');
    }
  });
});
