import { describe, expect, it } from 'vitest';
import { disagreementsIn } from '@/lib/core/dictionary/disagreement';
import type { CardAppearance } from '@/lib/core/dictionary/entity-card';

let documents = 0;
function said(date: string, ...titles: [title: string, organisation: string | null][]): CardAppearance {
  documents += 1;
  return {
    source: { seed: documents, title: '某文', url: '', account: '', date },
    event: null,
    titles: titles.map(([title, organisation]) => ({ title, organisation })),
    role: null,
    talk: null,
    gist: null,
    paragraph: null,
  };
}

describe('two sources disagree', () => {
  it('that give one person different titles in one organisation in one year', () => {
    const list = [
      said('2024-03-01', ['总裁', '海岳公司']),
      said('2024-09-01', ['海岳公司副总裁', '海岳公司']),
    ];
    expect(disagreementsIn(list)).toEqual([{ first: 0, second: 1, organisation: '海岳公司' }]);
  });

  it.each([
    ['a year later', [said('2023-03-01', ['总裁', '海岳公司']), said('2024-03-01', ['董事长', '海岳公司'])]],
    ['of another organisation', [said('2024', ['总裁', '海岳公司']), said('2024', ['理事', '云岭协会'])]],
    [
      'with a title in common, however printed',
      [said('2024', ['海岳公司总裁', '海岳公司']), said('2024', ['总裁', '海岳公司'], ['院士', '海岳公司'])],
    ],
    ['of no known time', [said('', ['总裁', '海岳公司']), said('', ['董事长', '海岳公司'])]],
  ])('but not when one is %s', (_, list) => {
    expect(disagreementsIn(list)).toEqual([]);
  });
});
