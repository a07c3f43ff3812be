// @vitest-environment jsdom
import fc from 'fast-check';
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { MarkdownText } from '@/components/markdown-text/MarkdownText';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function shown(note: string): HTMLElement {
  const place = document.createElement('div');
  render(<MarkdownText>{note}</MarkdownText>, place);
  return place;
}

describe('a note as Markdown', () => {
  it('shows what is meant: emphasis, lists, quotes, code, tables', () => {
    const note = shown('**粗** *斜* `码`\n\n- 一\n- 二\n\n> 引\n\n| 甲 |\n| --- |\n| 乙 |');
    const names = ['strong', 'em', 'code', 'li', 'blockquote', 'td'].map(
      (name) => note.querySelector(name)?.textContent,
    );
    expect(names).toEqual(['粗', '斜', '码', '一', '引', '乙']);
  });

  it('shows HTML as the text that was typed', () => {
    const note = shown('<b onclick="x()">粗</b>\n\n<script>alert(1)</script>');
    expect(note.querySelector('b, script')).toBeNull();
    expect(note.textContent).toContain('<script>alert(1)</script>');
    expect(note.textContent).toContain('<b onclick="x()">');
  });

  it('requests no picture, and says what it is', () => {
    const note = shown('![会场](https://example.org/p.png)');
    expect(note.querySelector('img')).toBeNull();
    expect(note.textContent).toContain('会场');
  });

  it('names where a link leads, and opens only what is an address of the web', () => {
    const [web, script] = ['[这里](https://example.org/a)', '[这里](javascript:alert(1))'].map(shown);
    expect(web?.querySelector('a')?.textContent).toContain('example.org');
    expect(web?.querySelector('a')?.rel).toBe('noopener noreferrer');
    expect(script?.querySelector('a')).toBeNull();
    expect(script?.textContent).toBe('这里');
  });

  it('is made of harmless elements alone, whatever was typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<img src=x onerror=1>',
        '[a](javascript:1)',
        '![a](https://a.b/c)',
        '> ',
        '- ',
        '`',
        '```\n',
        '\n\n',
        '|a|\n|-|\n',
        '&lt;',
        '<!--',
        '[x]: https://a.b\n',
        '<https://a.b>',
        '**',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const allowed =
      /^(DIV|P|UL|OL|LI|BLOCKQUOTE|PRE|CODE|STRONG|EM|DEL|BR|HR|A|SPAN|BDI|TABLE|THEAD|TBODY|TR|TH|TD)$/;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const element of shown(pieces.join('')).querySelectorAll('*')) {
          expect(element.tagName).toMatch(allowed);
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^(on|src|style)/);
            if (name === 'href') expect(value).toMatch(/^https?:/);
          }
        }
      }),
      { numRuns: process.env['SOAK'] === '1' ? 20_000 : 200 },
    );
  });

  it('quotes in quotes without end are shown, not lost', () => {
    expect(shown(`${'>'.repeat(5_000)} 底`).textContent).toContain('底');
  });
});
