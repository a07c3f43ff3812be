import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileSurfaces } from '@/lib/core/recognise/compile';
import { bucketShift, hashOfPair } from '@/lib/core/recognise/surface-buckets';
import { rowAt } from '@/lib/core/recognise/surface-rows';
import { END, ownersAt } from '@/lib/core/recognise/surface-table';
import { canonicalUnits } from '@/lib/core/text/canonical';

const spelt = (surface: string): string => String.fromCharCode(...canonicalUnits(surface));

it('a row has the surfaces of its bucket in order of their units, a name before an alias, each of them once', () => {
  const surface = fc
    .array(fc.constantFrom('网', '络', '安', 'a', 'Ａ', ' '), { minLength: 1, maxLength: 4 })
    .map((characters) => characters.join(''));
  const entities = fc.array(fc.array(surface, { minLength: 0, maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(entities, fc.nat(), (named, from) => {
      const table = compileSurfaces(
        named.map((surfaces) => ({ kind: 'product', name: surfaces[0] ?? '', surfaces })),
      );
      const buckets = table.heads.length;
      const forms = named.flatMap((surfaces, entity) =>
        surfaces.map((one) => ({
          entity,
          form: spelt(one),
          isName: spelt(one) === spelt(surfaces[0] ?? ''),
        })),
      );
      for (let i = 0; i < buckets; i++) {
        // Whatever is asked for first.
        const bucket = (i + from) % buckets;
        const place = rowAt(table, bucket);
        expect(rowAt(table, bucket)).toBe(place);
        const { words, units } = table.rows;
        const row = Array.from({ length: place === 0 ? 0 : (words[place] ?? 0) }, (_, at) => {
          const surface = place + 1 + 2 * at;
          const start = words[surface] ?? 0;
          return {
            form: String.fromCharCode(...units.slice(start, units.indexOf(END, start))),
            owners: ownersAt(table, surface),
          };
        });
        const expected = forms
          .filter(({ form }) => {
            const hash = hashOfPair((form.charCodeAt(0) << 16) | form.charCodeAt(1));
            return form.length >= 2 && hash >>> bucketShift(buckets) === bucket;
          })
          .toSorted(
            (a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : 0) || Number(b.isName) - Number(a.isName),
          );
        expect(row.map(({ form }) => form)).toEqual(expected.map(({ form }) => form));
        row.forEach(({ form, owners }, at) => {
          if (row[at - 1]?.form === form) return;
          const own = expected.filter((one) => one.form === form);
          const each = own.map(({ entity, isName }) => (entity << 1) | (isName ? 1 : 0));
          expect(owners).toEqual([...new Set(each)]);
        });
      }
    }),
  );
});
