import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '@/lib/core/records/annotation';
import { contrast, luminance, parseColour } from '@/lib/page/colour';
import {
  HIGHLIGHT_GROUNDS,
  HIGHLIGHT_LINES,
  HIGHLIGHT_TEXT,
  highlightName,
} from '@/lib/page/highlight-looks';

const sheet = readFileSync(new URL('../../public/highlights.css', import.meta.url), 'utf8');
const outsideMedia = sheet.replaceAll(/@media[\s\S]*?\n\}/g, '');

/** What the sheet declares for a highlight, outside of `@media`. */
function declared(name: string): string {
  const rules = [...outsideMedia.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules
    .flatMap(([, selector, body]) => (selector?.includes(`(${name})`) ? (body ?? '') : []))
    .join('\n');
}

function luminanceOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  const colour = parseColour(`rgb(${value >> 16}, ${(value >> 8) & 255}, ${value & 255})`);
  if (colour === null) throw new Error(`${hex} is a colour`);
  return luminance(colour);
}

describe.each(COLOURS)('a %s highlight', (colour) => {
  it('looks as the table says, with and without a note', () => {
    for (const hasNote of [false, true]) {
      const rule = declared(highlightName(colour, 'fill', hasNote));
      expect(rule).toContain(`background-color: ${HIGHLIGHT_GROUNDS[colour]};`);
      expect(rule).toContain(`color: ${HIGHLIGHT_TEXT};`);
      expect(rule.includes('dotted')).toBe(hasNote);
    }
  });

  it('keeps its text readable at 7:1, whatever the page', () => {
    const ratio = contrast(luminanceOf(HIGHLIGHT_GROUNDS[colour]), luminanceOf(HIGHLIGHT_TEXT));
    expect(ratio).toBeGreaterThanOrEqual(7);
  });

  it('has by day the same colours in pages of the extension', () => {
    const tokens = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
    expect(tokens).toContain(`--highlight-${colour}: light-dark(${HIGHLIGHT_GROUNDS[colour]},`);
    expect(tokens).toContain(`--on-highlight: light-dark(${HIGHLIGHT_TEXT},`);
  });

  it('is left off paper', () => {
    const print = sheet.slice(sheet.indexOf('@media print'));
    for (const hasNote of [false, true])
      expect(print).toContain(`(${highlightName(colour, 'fill', hasNote)})`);
  });

  it('is a line of its colour where it is underlined, seen on a white page and on a dark one', () => {
    for (const hasNote of [false, true]) {
      const rule = declared(highlightName(colour, 'underline', hasNote));
      expect(rule).toContain(`text-decoration-color: ${HIGHLIGHT_LINES[colour]};`);
      expect(rule).not.toContain('background');
      expect(rule.includes('double')).toBe(hasNote);
      const print = sheet.slice(sheet.indexOf('@media print'));
      expect(print).toContain(`(${highlightName(colour, 'underline', hasNote)})`);
    }
    for (const page of ['#ffffff', '#191919'])
      expect(contrast(luminanceOf(HIGHLIGHT_LINES[colour]), luminanceOf(page))).toBeGreaterThanOrEqual(3);
  });
});
