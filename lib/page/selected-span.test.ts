// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/page/read-text';
import { selectedSpan } from '@/lib/page/selected-span';

/** An article between two lines of the page, with a player in it. */
function openPage() {
  document.body.innerHTML = `
    <p id="before">页面上方</p>
    <div id="root"><p id="a">第一段<b>粗体</b>在此</p><mpvoice id="player">播放器</mpvoice><p id="picture"><img alt="图"></p><div id="card"></div><p id="b">第二段</p><p id="blank">　</p></div>
    <p id="after">页面下方</p>`;
  const root = document.querySelector('#root');
  const shadow = document.querySelector('#card')?.attachShadow({ mode: 'closed' });
  if (shadow) shadow.innerHTML = '<b>影子里的字</b>';
  const map = readText(document, { root, shared: null, closing: null, search: null }, null);
  const select = (from: string, fromOffset: number, to: string, toOffset: number) => {
    const find = (selector: string) =>
      selector === 'shadow' ? shadow?.querySelector('b') : document.querySelector(selector);
    const [start, end] = [find(from), find(to)];
    if (start == null || end == null) throw new Error('Both elements stand in the page');
    getSelection()?.setBaseAndExtent(start, fromOffset, end, toOffset);
    const found = selectedSpan(getSelection(), map);
    return found.state === 'span' ? map.text.slice(found.span.start, found.span.end) : found.state;
  };
  return { map, select };
}

describe('a selection is cut to the letters of the article', () => {
  it('goes across elements and blocks', () => {
    const { select } = openPage();
    expect(select('#a b', 0, '#b', 1)).toBe('粗体在此\n第二段');
  });

  it('counts as far as it lies in the article', () => {
    const { select, map } = openPage();
    expect(select('#before', 0, '#a b', 1)).toBe('第一段粗体');
    expect(select('#b', 0, '#after', 1)).toBe('第二段');
    expect(select('body', 0, 'body', document.body.childNodes.length)).toBe(map.text.trim());
  });

  it('is told from nothing where it shows a picture, a player or a card, and no letter', () => {
    const { select } = openPage();
    expect(select('#player', 0, '#player', 1)).toBe('embedded');
    expect(select('#picture', 0, '#picture', 1)).toBe('embedded');
    expect(select('#root', 1, '#root', 3)).toBe('embedded');
  });

  it('ends where a player or a card stands that it reaches into', () => {
    const { select } = openPage();
    expect(select('#a b', 0, '#player', 1)).toBe('粗体在此');
    expect(select('#player', 0, '#b', 1)).toBe('第二段');
  });

  it('is nothing where it lies outside of the article', () => {
    const { select } = openPage();
    expect(select('#before', 0, '#before', 1)).toBe('none');
    expect(select('#after', 0, '#after', 1)).toBe('none');
  });

  it('is nothing where it holds blanks only, or nothing', () => {
    const { select } = openPage();
    expect(select('#blank', 0, '#blank', 1)).toBe('none');
    expect(select('#a', 1, '#a', 1)).toBe('none');
  });
});
