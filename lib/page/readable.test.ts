import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/page/read-text';
import { readableNodes } from '@/lib/page/readable';

const AMPLE = { elements: 4_000, units: 200_000 };

/** A page of an unknown layout around an article of `paragraphs`. */
function pageWith(paragraphs: readonly string[], className = 'body'): Document {
  const links = '<li><a href="/">首页</a></li>'.repeat(30);
  return new JSDOM(
    `<!doctype html><title>一次会议的见闻 - 某站</title><body><header><ul>${links}</ul></header>
    <main><h1>一次会议的见闻</h1><div class="${className}">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div></main>
    <aside><h4>相关热文</h4><ul>${links}</ul></aside><footer>版权所有，侵权必究</footer></body>`,
  ).window.document;
}

const search = (document: Document, limits = AMPLE) =>
  readText(document, { root: null, shared: null, closing: null, search: limits }, readableNodes);

const LONG = Array.from(
  { length: 12 },
  (_, i) => `第${i}段，<b>讲者</b>说，安全是大家的事，${'要一起做，不能等。'.repeat(6)}`,
);

describe('an article whose place is not known', () => {
  it('is found, without its title and what stands around it, in the nodes of the page', () => {
    const document = pageWith(LONG);
    const before = document.documentElement.outerHTML;
    const map = search(document);
    expect(map.text).toBe(LONG.map((html) => html.replace(/<.*?>/g, '')).join('\n'));
    const start = map.text.indexOf('讲者说');
    const pieces = map.pieces({ start, end: start + 3 });
    expect(pieces.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['讲者', '说']);
    expect(pieces.every(({ node }) => document.contains(node))).toBe(true);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  const SHORT = [
    '会议在北京开了整整两天，来了三位讲者，讲得都好，听众也坐到了最后一刻。',
    '韩梅梅最后说，明年此时再来，还是这个地方，大家都说好，一定带着朋友来。',
  ];

  it('is found though it is shorter than Readability likes', () => {
    expect(search(pageWith(SHORT)).text).toBe(SHORT.join('\n'));
  });

  it('is found in the nodes of the page though Readability finds nothing at first and starts again', () => {
    const document = pageWith(SHORT, 'comment');
    const map = search(document);
    expect(map.text).toBe(SHORT.join('\n'));
    const [piece] = map.pieces({ start: 0, end: 4 });
    expect(document.contains(piece?.node ?? null)).toBe(true);
  });

  it('is not there where a page has no text', () => {
    const map = search(new JSDOM('<!doctype html><title>空</title><body></body>').window.document);
    expect([map.text, map.root, map.trouble]).toEqual(['', null, null]);
  });

  it('is not looked for in a page that is too large, which says so', () => {
    const document = pageWith(LONG);
    const [elements, units] = [document.querySelectorAll('*').length, 10_000];
    expect(search(document, { elements, units }).trouble).toBeNull();
    expect(search(document, { elements: elements - 1, units }).trouble).toBe('too-large');
    expect(search(document, { elements, units: 500 })).toMatchObject({ text: '', trouble: 'too-large' });
  });
});
