import { describe, expect, it } from 'vitest';
import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import { findReferences } from '@/lib/core/recognise/references/find-references';

type Known = Pick<NamedInArticle, 'key' | 'kind' | 'name'> & { readonly titles?: readonly string[] };

const person = (name: string, ...titles: string[]): Known => ({ key: name, kind: 'person', name, titles });

/** The references of a text, each with the name it was found to mean and the offset that it refers to. */
function referencesIn(
  text: string,
  known: readonly Known[],
): [surface: string, key: string, refersTo: number][] {
  const named = known.map(({ titles = [], ...one }): NamedInArticle => {
    const mentions = [...text.matchAll(new RegExp(one.name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + one.name.length,
    }));
    return { ...one, titles, mentions };
  });
  return findReferences(text, named).map(({ start, end, key, refersTo }) => [
    text.slice(start, end),
    key,
    refersTo.start,
  ]);
}

describe('a surname and a title', () => {
  it('mean the person of that surname who was named before, at the last full name', () => {
    const text = '中国工程院院士沈昌祥作报告。沈院士指出，可信。沈昌祥说。沈院士强调。';
    expect(referencesIn(text, [person('沈昌祥')])).toEqual([
      ['沈院士', '沈昌祥', 7],
      ['沈院士', '沈昌祥', 23],
    ]);
  });

  it('mean nobody before the name, nor whom they do not fit', () => {
    expect(referencesIn('沈院士来了，中国工程院院士沈昌祥。', [person('沈昌祥')])).toEqual([]);
    expect(referencesIn('公司总裁沈昌祥表示。沈院士指出。', [person('沈昌祥', '公司总裁')])).toEqual([]);
  });

  it('mean the one whom the title fits, of several of a surname', () => {
    const known = [person('吴世忠', '中国工程院院士'), person('吴云坤', '公司总裁')];
    expect(referencesIn('吴世忠和吴云坤到场。吴院士说，吴总说。', known)).toEqual([
      ['吴院士', '吴世忠', 0],
      ['吴总', '吴云坤', 4],
    ]);
  });

  it('mean nobody where two fit and nothing tells them apart', () => {
    const known = [person('王海波', '公司副总裁'), person('王永', '公司总裁')];
    expect(referencesIn('王海波和王永到场。\n王总表示。', known)).toEqual([]);
    expect(referencesIn('王海波到场。\n王永发言，王总表示。', known)).toEqual([['王总', '王永', 7]]);
  });

  it('are no part of other words and names', () => {
    const text = '公司总裁周鸿祎。上周总裁会，一周总结，张晓周总到场，王周总，周总结。';
    expect(referencesIn(text, [person('周鸿祎')])).toEqual([]);
  });
});
