import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '@/lib/core/near-duplicates/near-duplicates';

/** Every pair, runs of four counted one by one, groups by walking from each text to those that are like it. */
function naive(texts: readonly string[], threshold: number): number[][] {
  const runs = texts.map((text) => {
    const plain = Array.from(text.normalize('NFKC').toLowerCase()).filter((each) =>
      /[\p{L}\p{N}]/u.test(each),
    );
    const found: string[] = [];
    for (let at = 0; at === 0 || at + 4 <= plain.length; at++) {
      const run = plain.slice(at, at + 4).join('');
      if (run !== '' && !found.includes(run)) found.push(run);
    }
    return found;
  });
  const isLike = (a: readonly string[], b: readonly string[]): boolean => {
    const shared = a.filter((run) => b.includes(run)).length;
    const all = new Set([...a, ...b]).size;
    return all > 0 && shared / all >= threshold;
  };
  const left = texts.map((_, at) => at);
  const groups: number[][] = [];
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const group = [first];
    for (const member of group)
      for (const other of [...left])
        if (isLike(runs[member] ?? [], runs[other] ?? [])) {
          group.push(other);
          left.splice(left.indexOf(other), 1);
        }
    groups.push(group.toSorted((a, b) => a - b));
  }
  return groups;
}

describe('near duplicates', () => {
  const letters = fc.constantFrom(...'甲乙丙丁，a。A');
  const text = fc.array(letters, { maxLength: 14 }).map((parts) => parts.join(''));

  it('are those that comparing all with all finds', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.constantFrom(0.3, 0.5, 0.7, 0.8, 1),
        (texts, threshold) => {
          expect(nearDuplicates(texts, threshold)).toEqual(naive(texts, threshold));
        },
      ),
      { numRuns: process.env['SOAK'] === undefined ? 500 : 20_000 },
    );
  });

  it('are reprints with other punctuation, a word more, a word less; not another opinion in the same words', () => {
    const said = '供应链安全不是一家企业的事情，需要上下游共同建立可信的账本，并且接受第三方的检验。';
    expect(
      nearDuplicates([
        said,
        '“供应链安全不是一家企业的事情,需要上下游共同建立可信的账本，并且接受第三方的检验”',
        '供应链安全不是一家企业的事，需要上下游共同建立可信的账本，并且接受第三方的检验。',
        '数据安全不是一个部门的事情，需要业务部门共同建立分级的目录，并且接受审计部门的检验。',
      ]),
    ).toEqual([[0, 1, 2], [3]]);
  });
});
