// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/page/read-text';
import { selectedSpan } from '@/lib/page/selected-span';

/** An article between two lines of the page, with a player in it. */
function openPage() {
  document.body.innerHTML = `
    <p id="before">页面上方</p>
    <div id="root"><p id="a">第一段<b>粗体</b>在此</p><mpvoice id="player">播放器</mpvoice><p id="b">第二段</p><p id="blank">　</p></div>
    <p id="after">页面下方</p>`;
  const root = document.querySelector('#root');
  const map = readText(document, { root, shared: null, closing: null, search: null }, null);
  const select = (from: string, fromOffset: number, to: string, toOffset: number) => {
    const [start, end] = [document.querySelector(from), document.querySelector(to)];
    if (start === null || end === null) throw new Error('Both elements stand in the page');
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

  it('is outside where no letter of the article is in it', () => {
    const { select } = openPage();
    expect(select('#before', 0, '#before', 1)).toBe('outside');
    expect(select('#after', 0, '#after', 1)).toBe('outside');
    expect(select('#player', 0, '#player', 1)).toBe('outside');
  });

  it('is nothing where it holds blanks only, or nothing', () => {
    const { select } = openPage();
    expect(select('#blank', 0, '#blank', 1)).toBe('none');
    expect(select('#a', 1, '#a', 1)).toBe('none');
  });
});
