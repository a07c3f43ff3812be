import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { plainCopy, readCopy } from '@/lib/page/plain-copy';
import { readText } from '@/lib/page/read-text';
import { readPage } from '@/scripts/read-page';
import { readFromCopy, sanitiser, shownCopy } from '@/tests/read-from-copy';
import { htmlOf, isThere, pageSlugs, WHY_NOT } from '@/tests/shared-pages';

const isSoak = process.env['SOAK'] !== undefined;
const page = new JSDOM('<!doctype html><body></body>').window.document;

function copied(html: string) {
  const root = page.createElement('div');
  root.innerHTML = html;
  page.body.replaceChildren(root);
  const map = readText(page, { root, shared: null, closing: null, search: null }, null);
  const before = page.documentElement.outerHTML;
  const copy = plainCopy(page, map);
  expect(page.documentElement.outerHTML, 'the page is not changed').toBe(before);
  const stored = sanitiser.toHtml(copy.body);
  return { text: map.text, stored, copy, shown: shownCopy(stored) };
}

describe('the copy of an article', { timeout: 60_000 }, () => {
  it.each([
    [
      'emphasis set by style alone',
      '<p><span style="font-weight:bold">甲</span>乙</p>',
      '<p><strong>甲</strong>乙</p>',
    ],
    ['wrappers', '<section><section><section><p>甲</p></section></section></section>', '<p>甲</p>'],
    ['a heading of its own', '<h1>甲</h1>', '<h2>甲</h2>'],
    ['a link', '<a href="/a?b=1" onclick="x()">甲</a>', '甲'],
    [
      'a link of the web',
      '<a href="https://a.example/?b=1" target=x>甲</a>',
      '<a href="https://a.example/?b=1">甲</a>',
    ],
    [
      'a picture that has not loaded yet',
      '<p>甲<img data-src="https://a.example/b" data-w="300" data-ratio="0.5" alt="图"></p>',
      '<p>甲<img data-src="https://a.example/b" alt="图" width="300" height="150"></p>',
    ],
    [
      'a player',
      '甲<iframe src="https://a.example/v"></iframe>乙',
      '甲<figure data-gap="" data-src="https://a.example/v"></figure>乙',
    ],
    ['what is hidden', '甲<p style="display:none">乙</p><b hidden>丙</b>丁', '甲丁'],
    ['lines kept by style', '<p style="white-space:pre-wrap">a\n b</p>', '<p>a<br>b</p>'],
    ['code', '<pre><code>  a</code>\n<code>b</code></pre>', '<pre><code>  a</code>\n<code>b</code></pre>'],
    [
      'a table',
      '<table><tr><td colspan="2" style="x">甲</td></tr></table>',
      '<table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>',
    ],
    ['centred words', '<p style="text-align: center;">甲</p>', '<p align="center">甲</p>'],
    ['an empty block between words', '甲<div></div>乙', '甲<br>乙'],
  ])('keeps %s', (_, html, expected) => {
    const { stored, text, shown, copy } = copied(html);
    expect(stored).toBe(expected);
    expect(copy.isStructured).toBe(true);
    expect(readCopy(shown).text).toBe(text);
  });

  const word = fc.constantFrom('甲乙', 'a b', ' ', '\n', ' c ', '丙', 'd\n  e', '\u00a0', '😀');
  const style = fc.constantFrom(
    '',
    'display:block',
    'display:inline',
    'display:none',
    'white-space:pre',
    'white-space:normal',
    'visibility:hidden',
    'font-weight:700',
  );
  const tag = fc.constantFrom(
    ...'p div section span b strong a pre code ul li table tbody tr td h1 h2 br img iframe mp-common-profile figure em ruby rt svg text details summary'.split(
      ' ',
    ),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      word,
      fc
        .tuple(tag, style, fc.array(tie('tree'), { maxLength: 4 }))
        .map(
          ([name, css, children]) =>
            `<${name} style="${css}" href="https://a.example/">${children.join('')}</${name}>`,
        ),
    ),
  }));

  it('reads as the article does, whatever its elements are', () => {
    let structured = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const { text, shown, copy, stored } = copied(parts.join(''));
        expect(readCopy(shown).text).toBe(text);
        expect(sanitiser.toHtml(stored)).toBe(stored);
        all += 1;
        if (copy.isStructured) structured += 1;
      }),
      { numRuns: isSoak ? 10_000 : 100 },
    );
    expect(structured / all).toBeGreaterThan(0.95);
  });

  it('is a line a paragraph where the page shows less than its script carries', () => {
    const root = page.createElement('div');
    root.innerHTML = '<p>第一行</p>';
    const map = readText(page, { root, shared: '第一行\n第二行[旺柴]', closing: null, search: null }, null);
    expect(plainCopy(page, map).body.innerHTML).toBe('<p>第一行</p><p>第二行[旺柴]</p>');
  });
});

describe('the copies of real pages', { timeout: 120_000 }, () => {
  if (!isThere) it('are read', (context) => context.skip(WHY_NOT));

  it.each(pageSlugs)('%s reads from its copy as from its page', (slug) => {
    const page = readPage(htmlOf(slug), null);
    const { shown, copy, stored } = readFromCopy(page);
    const { text } = page.reading;
    page.close();
    expect(shown).toBe(text);
    expect(stored.length).toBeLessThan(2_000_000);
    if (text !== '' && !slug.includes('share')) expect(copy.isStructured).toBe(true);
  });
});
