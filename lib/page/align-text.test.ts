import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/page/read-text';

const { document } = new JSDOM('<!doctype html><body></body>').window;

const SHARED =
  '今天在北京开会。[旺柴]\r\n\r\n  会上 有三位讲者：\n一、韩梅梅\n二、李雷\n#网络安全 就到这里，谢谢各位的时间。\n';
const TEXT =
  '今天在北京开会。[旺柴]\n会上 有三位讲者：\n一、韩梅梅\n二、李雷\n#网络安全 就到这里，谢谢各位的时间。';

function readShare(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return readText(document, { root, shared: SHARED, closing: null, search: null }, null);
}

/** What the page shows of the first place where `words` stand in the text. */
function shown(map: ReturnType<typeof readShare>, words: string): string {
  const start = map.text.indexOf(words);
  const pieces = map.pieces({ start, end: start + words.length });
  for (const piece of pieces) expect(map.offsetOf(piece.node, piece.start)).not.toBeNull();
  return pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
}

describe('the text of a share', () => {
  it('is all that its script carries, whatever the page shows of it', () => {
    for (const html of ['', '<p>韩梅梅</p>', SHARED]) expect(readShare(html).text).toBe(TEXT);
  });

  it('stands nowhere while the page has not drawn it', () => {
    const map = readShare('<p>向上滑动看下一个</p>');
    expect([map.root, map.pieces({ start: 0, end: map.text.length })]).toEqual([null, []]);
  });

  it.each([
    ['one text node with line breaks', SHARED],
    ['br between the lines', TEXT.replaceAll('\n', '<br><br>')],
    [
      'a paragraph a line, names in links',
      TEXT.replace(/.+/g, '<p>$&</p>').replace('韩梅梅', '<a>韩</a>梅梅'),
    ],
    ['among other words', `<h1>北京见闻</h1><div>${TEXT.replaceAll('\n', '<br>')}</div><p>昨天</p>`],
  ])('is found drawn as %s', (_, html) => {
    const map = readShare(html);
    for (const words of ['北京', '韩梅梅', '李雷', '[旺柴]']) expect(shown(map, words)).toBe(words);
  });

  it('is found in parts where the page draws expressions as pictures', () => {
    const map = readShare(TEXT.replace('[旺柴]', '<img alt="旺柴">').replaceAll('\n', '<br>'));
    expect(['北京', '旺柴', '韩梅梅', '李雷', '网络安全'].map((words) => shown(map, words))).toEqual([
      '北京',
      '',
      '韩梅梅',
      '李雷',
      '网络安全',
    ]);
  });

  it('does not take a short line for one that stands elsewhere', () => {
    const map = readShare('<p>今天在北京开会。</p><p>昨天也是</p><p>二、李雷</p>');
    expect([shown(map, '北京'), shown(map, '李雷')]).toEqual(['北京', '']);
  });
});
