import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleReading } from '@/lib/core/records/article';
import { readPage } from '@/scripts/read-page';
import { htmlOf, isThere, SHARED, WHY_NOT } from '@/tests/shared-pages';

/** A row of the pages' index, by the names of its columns. */
type Row = Readonly<Record<string, string>>;

function readIndex(): Row[] {
  const [head = [], ...rows] = readFileSync(join(SHARED, 'pages/INDEX.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

const bare = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060]+/g, '');

const readings = new Map<string, ArticleReading>();
/** A page is read once for all tests. */
function readingOf(slug: string): ArticleReading {
  const known = readings.get(slug);
  if (known !== undefined) return known;
  const page = readPage(htmlOf(slug), null);
  page.close();
  readings.set(slug, page.reading);
  return page.reading;
}

function parse(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** What a reader sees of an element, by another way than the extension's: a copy with the rest taken out. */
function visibleText(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  const unseen =
    'script, style, noscript, iframe, qqmusic, mp-common-mpaudio, mp-common-profile, .mp-video-player';
  for (const element of copy.querySelectorAll(`[hidden], ${unseen}`)) element.remove();
  for (const element of copy.querySelectorAll<HTMLElement>('[style]')) {
    if (element.style.display === 'none' || element.style.visibility === 'hidden') element.remove();
  }
  return bare(copy.textContent ?? '');
}

const index = isThere ? readIndex() : [];
const articles = index.filter((row) => Number(row['js_content_chars']) > 60);

describe('the real pages', { timeout: 60_000 }, () => {
  if (!isThere) {
    // A project that was cloned alone has no pages of others: they are not ours to keep.
    it('are read', (context) => context.skip(WHY_NOT));
    return;
  }

  it.each(index)('$slug says who it is, as the index has it', (row) => {
    const { identity, title, account, published } = readingOf(row['slug'] ?? '');
    const time = new Date(Number(row['ct']) * 1000 + 8 * 3_600_000).toISOString();
    expect({ identity, title, account, published }).toEqual({
      identity: row['biz'] ? `weixin:${row['biz']}:${row['mid']}:${row['idx']}` : null,
      title: row['title'] || null,
      account: row['account'] || null,
      published: row['ct'] ? time.replace('.000Z', '+08:00') : null,
    });
  });

  describe.each(articles)('$slug', ({ slug = '' }) => {
    let root: Element | null = null;
    beforeAll(() => {
      root = parse(htmlOf(slug)).querySelector('#js_content');
    });
    afterAll(() => {
      root = null;
    });

    it('has all that a reader sees of its root, and nothing else', () => {
      if (root === null) throw new Error(`${slug} has no root`);
      const expected = visibleText(root);
      const { text, kind } = readingOf(slug);
      let at = 0;
      for (const block of text.split('\n')) {
        const found = expected.indexOf(bare(block), at);
        expect(found, `«${block}» stands in the root behind the block before it`).toBeGreaterThanOrEqual(at);
        at = found + bare(block).length;
      }
      expect(bare(text).length).toBeGreaterThanOrEqual(expected.length * 0.995);
      expect(kind).toBe('article');
    });

    // The last one: Readability takes the document apart.
    it('has no more where Readability is asked about the page with its root shown', () => {
      if (root === null) throw new Error(`${slug} has no root`);
      const document = root.ownerDocument;
      root.removeAttribute('style');
      const walker = document.createTreeWalker(root, 4);
      const inRoot = new Set<Node>();
      while (walker.nextNode()) inRoot.add(walker.currentNode);
      const article = new Readability<Node>(document, {
        charThreshold: 1,
        serializer: (node) => node,
      }).parse();
      let kept = '';
      const found = document.createTreeWalker(article?.content ?? document.createElement('p'), 4);
      while (found.nextNode()) if (inRoot.has(found.currentNode)) kept += found.currentNode.nodeValue;
      expect(bare(kept).length).toBeLessThanOrEqual(bare(readingOf(slug).text).length);
    });
  });

  const shares = index.filter((row) => ['8', '10'].includes(row['item_show_type'] ?? ''));

  it.each(shares)('$slug, a share, has all that its script carries', ({ slug = '' }) => {
    const written = /content_noencode: JsDecode\('([^']+)'\)/.exec(htmlOf(slug))?.[1] ?? '';
    const lines = written
      .replaceAll('\\x22', '"')
      .split(/(?:\\x0a)+/)
      .filter((line) => line !== '');
    const { kind, text } = readingOf(slug);
    expect(lines.length).toBeGreaterThan(5);
    expect([kind, text]).toEqual(['share', lines.join('\n')]);
  });

  it.each(shares)('$slug, a share, is found where the page draws it', ({ slug = '' }) => {
    const draw = (drawn: string): void => {
      const page = readPage(
        htmlOf(slug).replace(
          /<p id="js_text_desc"([^>]*)><\/p>|<div class="share_content_page_bd"/,
          (found) =>
            found.startsWith('<p')
              ? found.replace('></p>', `>${drawn}</p>`)
              : `<p id="js_image_desc">${drawn}</p>${found}`,
        ),
        null,
      );
      const pieces = page.map.pieces({ start: 0, end: page.map.text.length });
      const shown = bare(pieces.map(({ node, start, end }) => node.data.slice(start, end)).join(''));
      expect(shown).toBe(bare(page.reading.text));
      page.close();
    };
    const { text } = readingOf(slug);
    draw(text.replaceAll('\n', '<br><br>'));
    draw(text.replaceAll('\n', '\n\n'));
  });

  it.each([
    ['wae-deleted-01', '该内容已被发布者删除'],
    ['wae-violation-01', '此内容因违规无法查看'],
    ['wae-unavailable-01', '该内容暂时无法查看'],
    ['wsg-article_detail_expired', '链接已过期'],
  ])('%s shows its message', (slug, notice) => {
    const reading = readingOf(slug);
    expect([reading.kind, reading.notice?.split('\n')[0], reading.text]).toEqual(['notice', notice, '']);
  });

  it('the reprint points to its original', () => {
    const { kind, text, original, notice } = readingOf('wae-articleshare-03');
    expect([kind, text, notice?.includes('阅读全文')]).toEqual(['reprint', '', true]);
    expect(original).toContain('mid=2247483687');
  });

  it('the short and the long address of one article give one identity', () => {
    const [short, long] = ['wae-textshare-01', 'wae-textshare-c05'].map((slug) => readingOf(slug).identity);
    expect(short).toBe('weixin:MzIyNjMxOTY0NA==:2247503866:1');
    expect(long).toBe(short);
  });
});
