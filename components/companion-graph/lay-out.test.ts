import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOut, MOST_PEOPLE } from '@/components/companion-graph/lay-out';
import { appearedTogether } from '@/lib/core/sayings/together';
import { person, readArticle } from '@/tests/read-articles';

const names = ['周一', '吴二二', '郑三', '王四四', '冯五', '陈六六', '褚七', '卫八'];
const company = fc.array(fc.subarray(names, { minLength: 2 }), { minLength: 1, maxLength: 6 });

it('no label lies over another, all are in the picture, and the same people give the same picture', () => {
  fc.assert(
    fc.property(company, (groups) => {
      const together = appearedTogether(
        groups.map((group, at) =>
          readArticle(
            at + 1,
            group.map((name) => ({ by: [person(name)], words: `${name}说了话。` })),
          ),
        ),
        null,
      );
      const layout = layOut(together);
      expect(layOut(together)).toEqual(layout);
      expect(layout.people.map(({ name }) => name).toSorted()).toEqual(
        [...new Set(groups.flat())].toSorted(),
      );
      const boxes = layout.people.map(({ name, x, y, radius }) => ({
        left: x - name.length * 7,
        right: x + name.length * 7,
        top: y + radius,
        bottom: y + radius + 18,
      }));
      for (const [at, a] of boxes.entries()) {
        for (const b of boxes.slice(at + 1))
          expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true);
        const { x, y, width, height } = layout.box;
        expect([a.left >= x, a.right <= x + width, a.top >= y, a.bottom <= y + height]).not.toContain(false);
      }
    }),
    { numRuns: 40 },
  );
});

it('more people than can be read are left to the table', () => {
  const crowd = Array.from({ length: MOST_PEOPLE + 20 }, (_, at) => ({
    by: [person(`人${at}`)],
    words: `话${at}。`,
  }));
  expect(layOut(appearedTogether([readArticle(1, crowd)], null)).people).toHaveLength(MOST_PEOPLE);
});
