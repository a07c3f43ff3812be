import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type ReadText, readText } from '@/lib/page/read-text';

const { document } = new JSDOM('<!doctype html><body></body>').window;

function rootOf(html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

const read = (root: Element): ReadText =>
  readText(document, { root, shared: null, closing: null, search: null }, null);
const textOf = (html: string): string => read(rootOf(html)).text;

describe('the recipe', () => {
  it.each([
    ['inline elements part nothing', '<p>安<b>全</b><span leaf=""><em>周</em></span>报</p>', '安全周报'],
    ['blocks are parted once', '<section><section><p>甲</p></section></section>\n<p>乙</p>', '甲\n乙'],
    ['br parts', '甲<br>乙<br><br>丙', '甲\n乙\n丙'],
    [
      'cells and items are blocks',
      '<table><tr><td>甲</td><td>乙</td></tr></table><ul><li>丙<li>丁</ul>',
      '甲\n乙\n丙\n丁',
    ],
    ['empty blocks leave nothing', '<p></p><p> \n </p>甲<p><br></p><div></div>乙<p></p>', '甲\n乙'],
    ['a custom element is a block', '甲<x-part>乙</x-part>丙', '甲\n乙\n丙'],
    ['a run of white space is one blank', 'a \n\t b<i> </i> c', 'a b c'],
    ['blanks at the edge of a block are nothing', '<p> a </p> <p>\n b<br> c </p>', 'a\nb\nc'],
    [
      'other blanks stay',
      '<p>\u00a0李\u3000\u3000亮\u200b </p><p>\u00a0</p>',
      '\u00a0李\u3000\u3000亮\u200b\n\u00a0',
    ],
    ['pre keeps its lines', '<pre>a  b\n\n  c\n</pre>d', 'a b\nc\nd'],
    [
      'lines of code are blocks',
      '<pre><code>a</code><code>b</code></pre><p>x<code>y</code>z</p>',
      'a\nb\nxyz',
    ],
    [
      'a style that keeps lines',
      '<p style="white-space: pre-wrap">a\nb<span style="white-space:normal">\nc</span></p>',
      'a\nb c',
    ],
    ['a style that makes a block', '甲<span style="display:block">乙</span>丙', '甲\n乙\n丙'],
    [
      'a style that makes a line',
      '<p>甲<section style="color:red;display: inline">乙</section>丙',
      '甲\n乙丙',
    ],
    [
      'hidden elements are left out',
      '甲<p hidden>乙</p><p style="DISPLAY: NONE">丙</p><b style="display:none!important">丁</b>戊',
      '甲戊',
    ],
    [
      'invisible ones, but not what shows in them',
      '<p style="visibility:hidden">甲<b style="visibility:visible">乙</b>丙</p>',
      '乙',
    ],
    [
      'what only looks like hiding does not hide',
      '<p style="border-top: none; --display: none; opacity: 0.3" class="hidden">甲</p>',
      '甲',
    ],
    [
      'code of the page is left out',
      '甲<script>乙</script><style>丙</style><noscript>丁</noscript><template>戊</template>己',
      '甲己',
    ],
    [
      'players and cards part the text',
      '甲<mp-common-mpaudio>乙</mp-common-mpaudio>丙<qqmusic>丁</qqmusic>戊',
      '甲\n丙\n戊',
    ],
    [
      'players as they are drawn',
      '甲<span class="video_iframe rich_pages"><div class="mp-video-player"><p>加载失败</p></div></span>乙',
      '甲\n乙',
    ],
    [
      'blocks inside of what is left out part nothing',
      '周<span style="display:none"><p>x</p><br></span>报',
      '周报',
    ],
    [
      'line numbers of code',
      '<section><ul class="code-snippet__line-index"><li>1</li></ul><pre><code>a</code></pre></section>',
      'a',
    ],
    ['lone surrogates stay', '<p>a\ud83d</p>', 'a\ud83d'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('shows the root whatever it says of itself', () => {
    const root = rootOf('<p>甲</p>');
    root.setAttribute('style', 'visibility: hidden; opacity: 0; display: none');
    root.setAttribute('hidden', '');
    expect(read(root).text).toBe('甲');
  });

  it('changes nothing of the page', () => {
    const root = rootOf('<p> 甲 <b>乙</b></p><p hidden>丙</p>');
    const before = document.documentElement.outerHTML;
    read(root);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('ends where the site closes the article', () => {
    const closing = /^完了$|完了$/m;
    const closed = (html: string) =>
      readText(document, { root: rootOf(html), shared: null, closing, search: null }, null);
    expect(closed('<p>甲</p><p>完了</p><p>乙</p><p>完了</p>').text).toBe('甲');
    expect(closed('<p>甲 <b>完了</b></p><p>乙</p>').text).toBe('甲');
    expect(closed('<p>完了没有</p><p>乙</p>').text).toBe('完了没有\n乙');
    const cut = closed('<p>甲</p><p>完了</p>');
    expect(
      cut.pieces({ start: 0, end: 99 }).map(({ node, start, end }) => node.data.slice(start, end)),
    ).toEqual(['甲']);
  });
});

describe('a page beyond all measure', () => {
  it('is read as far as 60,000 text nodes, and says so', () => {
    const root = rootOf('');
    for (let i = 0; i < 60_001; i++) root.append(document.createTextNode('字'));
    const map = read(root);
    expect([map.text.length, map.trouble]).toEqual([60_000, 'too-large']);
    root.lastChild?.remove();
    expect(read(root).trouble).toBeNull();
  });

  it('is read as far as a million units, and says so, be it one single text node', () => {
    const root = rootOf('');
    root.append('字'.repeat(1_000_001));
    expect([read(root).text.length, read(root).trouble]).toEqual([1_000_000, 'too-large']);
  });
});

/** One character of a text, and where it stands; null for the `\n` between blocks. */
type Cell = { readonly char: string; readonly place: { readonly node: Text; readonly at: number } | null };

/** The recipe once more, a character at a time and from the other end: all characters, then what is dropped. */
function naiveCells(root: Element): Cell[] {
  type Token = 'boundary' | { char: string; node: Text; at: number; lines: boolean };
  const tokens: Token[] = [];
  const visit = (node: Node, lines: boolean, shown: boolean): void => {
    if (node.nodeType === 3) {
      const text = node as Text;
      if (shown)
        for (let at = 0; at < text.length; at++)
          tokens.push({ char: text.data.charAt(at), node: text, at, lines });
      return;
    }
    const element = node as Element;
    const tag = element.localName;
    if (tag === 'iframe') return void tokens.push('boundary');
    if (tag === 'script' || element.hasAttribute('hidden')) return;
    const block = ['p', 'div', 'br', 'pre', 'td', 'x-y'].includes(tag);
    const style = element.getAttribute('style') ?? '';
    if (block) tokens.push('boundary');
    for (const child of element.childNodes) {
      visit(
        child,
        style.includes('pre') || tag === 'pre' || lines,
        style.includes('hidden') ? false : style.includes('visible') || shown,
      );
    }
    if (block) tokens.push('boundary');
  };
  for (const child of root.childNodes) visit(child, false, true);

  const cells: Cell[] = [];
  for (let i = 0; i < tokens.length; ) {
    let end = i;
    const isGap = (token: Token | undefined) =>
      token !== undefined && (token === 'boundary' || /[ \t\n\r\f]/.test(token.char));
    while (isGap(tokens[end])) end++;
    const gap = tokens.slice(i, end).filter((token) => token !== undefined);
    const next = tokens[end];
    if (gap.length > 0 && cells.length > 0 && next !== undefined) {
      const characters = gap.flatMap((token) => (token === 'boundary' ? [] : [token]));
      const line = characters.find(({ char, lines }) => lines && /[\n\r]/.test(char));
      if (gap.includes('boundary')) cells.push({ char: '\n', place: null });
      else if (line) cells.push({ char: '\n', place: line });
      else if (characters[0]) cells.push({ char: ' ', place: characters[0] });
    }
    if (next !== undefined && next !== 'boundary') cells.push({ char: next.char, place: next });
    i = end + 1;
  }
  return cells;
}

type Tree =
  | string
  | { readonly tag: string; readonly attribute: string | null; readonly children: readonly Tree[] };

const { tree } = fc.letrec<{ tree: Tree; node: Tree }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({ unit: fc.constantFrom('周', '李', 'a', ' ', ' ', '\n', '\u3000', '\u00a0'), maxLength: 6 }),
    tie('tree'),
  ),
  tree: fc.record({
    tag: fc.constantFrom('p', 'div', 'span', 'b', 'br', 'pre', 'td', 'x-y', 'script', 'iframe'),
    attribute: fc.constantFrom(
      null,
      null,
      null,
      'hidden',
      'visibility: hidden',
      'visibility: visible',
      'white-space: pre',
    ),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
}));

function grow(children: readonly Tree[], into: Element): Element {
  for (const child of children) {
    if (typeof child === 'string') into.append(document.createTextNode(child));
    else {
      const element = document.createElement(child.tag);
      if (child.attribute === 'hidden') element.setAttribute('hidden', '');
      else if (child.attribute !== null) element.setAttribute('style', child.attribute);
      into.append(grow(child.children, element));
    }
  }
  return into;
}

const page = fc.array(tree, { maxLength: 3 });

describe('on pages made by chance, with split and empty text nodes', { timeout: 300_000 }, () => {
  it('gives the text that reading character by character gives', () => {
    fc.assert(
      fc.property(page, (trees) => {
        const root = grow(trees, rootOf(''));
        expect(read(root).text).toBe(
          naiveCells(root)
            .map(({ char }) => char)
            .join(''),
        );
      }),
    );
  });

  it('finds the place of each stretch, one piece a node, and the stretch of each place', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (trees, a, b) => {
        const root = grow(trees, rootOf(''));
        const cells = naiveCells(root);
        const map = read(root);
        const start = a % (cells.length + 1);
        const end = start + (b % (cells.length - start + 1));
        const places = cells.slice(start, end).flatMap(({ place }) => (place === null ? [] : [place]));
        const nodes = [...new Set(places.map(({ node }) => node))];
        const pieces = map.pieces({ start, end });
        expect(pieces.map(({ node }) => node)).toEqual(nodes);
        for (const piece of pieces) {
          const own = places.filter(({ node }) => node === piece.node).map(({ at }) => at);
          expect([piece.start, piece.end]).toEqual([Math.min(...own), Math.max(...own) + 1]);
        }
        const [first, last] = [pieces[0], pieces.at(-1)];
        if (cells[start]?.place && cells[end - 1]?.place && first && last) {
          expect(map.offsetOf(first.node, first.start)).toBe(start);
          expect(map.offsetOf(last.node, last.end)).toBe(end);
        }
      }),
    );
  });

  it('knows the offset of every place in a node of the text', () => {
    fc.assert(
      fc.property(page, (trees) => {
        const root = grow(trees, rootOf(''));
        const map = read(root);
        const cells = naiveCells(root);
        for (const node of new Set(cells.flatMap(({ place }) => (place === null ? [] : [place.node])))) {
          const own = cells.flatMap(({ place }, index) =>
            place?.node === node ? [{ at: place.at, index }] : [],
          );
          const expected = Array.from({ length: node.length + 1 }, (_, offset) => {
            const exact = own.find(({ at }) => at === offset);
            const before = own.findLast(({ at }) => at < offset);
            return exact?.index ?? (before === undefined ? own[0]?.index : before.index + 1);
          });
          expect(expected.map((_, offset) => map.offsetOf(node, offset))).toEqual(expected);
        }
      }),
    );
  });
});

describe('a place that is in no node of the text', () => {
  it('between elements counts as the begin of what follows', () => {
    const root = rootOf('<p>甲乙</p><p><b>丙</b>丁</p>');
    const map = read(root);
    const [first, second] = root.children;
    if (first === undefined || second === undefined) throw new Error('two paragraphs');
    expect([map.offsetOf(root, 0), map.offsetOf(first, 0), map.offsetOf(first, 1)]).toEqual([0, 0, 3]);
    expect([map.offsetOf(root, 1), map.offsetOf(second, 1), map.offsetOf(root, 2)]).toEqual([3, 4, 5]);
  });

  it('in a blank or empty node counts as the begin of what follows', () => {
    const root = rootOf('<p>甲</p> <p>乙</p>');
    const blank = root.childNodes[1];
    if (blank === undefined) throw new Error('a blank');
    expect(read(root).offsetOf(blank, 1)).toBe(2);
  });

  it('outside of the root, or in text that is left out, is nowhere', () => {
    const root = rootOf('<p>甲</p><p hidden>乙</p>');
    const outside = document.createElement('p');
    outside.append('丙');
    document.body.append(outside);
    const hidden = root.children[1]?.firstChild;
    if (!hidden) throw new Error('a hidden text');
    const map = read(root);
    expect([map.offsetOf(outside, 0), map.offsetOf(hidden, 0), map.offsetOf(document.body, 0)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
