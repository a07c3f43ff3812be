import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listSurfaces } from '@/lib/core/recognise/surface-list';
import { orderSurfaces } from '@/lib/core/recognise/surface-order';
import { canonicalUnits } from '@/lib/core/text/canonical';

it('surfaces stand by pair, in order of their units, a name before an alias, each of them once', () => {
  const surface = fc
    .array(fc.constantFrom('网', '络', '安', 'a', 'Ａ', ' '), { minLength: 1, maxLength: 4 })
    .map((characters) => characters.join(''));
  const entities = fc.array(fc.array(surface, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(entities, (named) => {
      const list = listSurfaces(
        named.map((surfaces) => ({ kind: 'product', name: surfaces[0] ?? '', surfaces })),
      );
      const { pairs, firsts, order } = orderSurfaces(list);
      const forms = Array.from({ length: list.count }, (_, i) =>
        String.fromCharCode(...list.units.slice(list.starts[i], list.starts[i + 1])),
      );
      const expected = Array.from(pairs).flatMap((pair) =>
        forms
          .map((form, number) => ({ form, number, isName: ((list.owners[number] ?? 0) & 1) === 1 }))
          .filter(({ form }) => form.startsWith(String.fromCharCode(pair >>> 16, pair & 0xffff)))
          .toSorted(
            (a, b) =>
              (a.form < b.form ? -1 : a.form > b.form ? 1 : 0) ||
              Number(b.isName) - Number(a.isName) ||
              a.number - b.number,
          )
          .map(({ number }) => number),
      );
      expect([...order]).toEqual(expected);
      expect([...firsts]).toHaveLength(pairs.length + 1);
      const listed = named.flat().filter((one) => canonicalUnits(one).length > 1);
      expect(order).toHaveLength(listed.length);
    }),
  );
});
