import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketShift, hashOfPair } from '@/lib/core/recognise/surface-buckets';
import { listSurfaces } from '@/lib/core/recognise/surface-list';
import { orderSurfaces } from '@/lib/core/recognise/surface-order';
import { END } from '@/lib/core/recognise/surface-table';

it('surfaces stand by bucket, in order of their units, a name before an alias, each of them once', () => {
  const surface = fc
    .array(fc.constantFrom('网', '络', '安', 'a', 'Ａ', ' '), { minLength: 1, maxLength: 4 })
    .map((characters) => characters.join(''));
  const entities = fc.array(fc.array(surface, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(entities, (named) => {
      const list = listSurfaces(
        named.map((surfaces) => ({ kind: 'product', name: surfaces[0] ?? '', surfaces })),
      );
      const { bucketStarts, order } = orderSurfaces(list);
      const buckets = bucketStarts.length - 1;
      const forms = Array.from({ length: list.count }, (_, number) => {
        const start = list.starts[number] ?? 0;
        const units = list.units.slice(start, list.units.indexOf(END, start));
        return {
          number,
          form: String.fromCharCode(...units),
          isName: ((list.owners[number] ?? 0) & 1) === 1,
          bucket: hashOfPair(((units[0] ?? 0) << 16) | (units[1] ?? 0)) >>> bucketShift(buckets),
        };
      });
      for (let bucket = 0; bucket < buckets; bucket++) {
        const expected = forms
          .filter((one) => one.bucket === bucket)
          .toSorted(
            (a, b) =>
              (a.form < b.form ? -1 : a.form > b.form ? 1 : 0) ||
              Number(b.isName) - Number(a.isName) ||
              a.number - b.number,
          )
          .map(({ number }) => number);
        expect([...order.slice(bucketStarts[bucket], bucketStarts[bucket + 1])]).toEqual(expected);
      }
      expect(order).toHaveLength(list.count);
    }),
  );
});
