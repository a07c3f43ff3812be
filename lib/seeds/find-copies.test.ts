import { describe, expect, it } from 'vitest';
import { findCopies } from '@/lib/seeds/find-copies';

const DOCUMENT = '会上，他把十个字以上的句子，说了一遍又一遍。北京某某科技股份有限公司来了。';

describe('runs of ten characters and more that a line of ours has from its document', () => {
  it('ten in a row are a copy, over punctuation and blanks', () => {
    expect(findCopies('他说：十个字以上的句子 说了', DOCUMENT, [])).toEqual(['十个字以上的句子说了']);
  });

  it('nine in a row are none', () => {
    expect(findCopies('十个字以上的句子说', DOCUMENT, [])).toEqual([]);
  });

  it('a name is no copy, nor a part of one', () => {
    const name = '北京某某科技股份有限公司';
    expect(findCopies('介绍北京某某科技股份有限公司', DOCUMENT, [name])).toEqual([]);
    expect(findCopies('介绍某某科技股份有限公司', DOCUMENT, [name])).toEqual([]);
    expect(findCopies('介绍某某科技股份有限公司', DOCUMENT, [])).toEqual(['某某科技股份有限公司']);
  });

  it('two copies are two', () => {
    const own = '把十个字以上的句子说了，而后，说了一遍又一遍北京某某';
    expect(findCopies(own, DOCUMENT, [])).toEqual(['把十个字以上的句子说了', '说了一遍又一遍北京某某']);
  });
});
