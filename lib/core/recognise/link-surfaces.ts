import { addBeginning, roomForBeginnings, shiftOf } from '@/lib/core/recognise/beginnings';
import { bucketShift, bucketsFor, hashOfPair } from '@/lib/core/recognise/surface-buckets';
import { roomForRows } from '@/lib/core/recognise/surface-rows';
import { MAX_SURFACES, type Named, type SurfaceTable } from '@/lib/core/recognise/surface-table';
import { addToClasses } from '@/lib/core/recognise/unit-classes';
import { writeCanonical } from '@/lib/core/text/canonical';
import { FOLD } from '@/lib/core/text/fold';

/** Room for so many units a surface is made at first: names of three and four are the most. */
const USUAL_LENGTH = 8;

/** Ideographs, of which most surfaces are made alone: blanks mean nothing beside them. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** How many forms some entities have together. */
function countForms(entities: readonly Named[]): number {
  let forms = 0;
  const total = entities.length;
  for (let number = 0; number < total; number++) forms += entities[number]?.surfaces.length ?? 0;
  return forms;
}

/** The same units with room for twice as many, and for `more`. */
function widened(units: Uint16Array, more: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(units.length * 2 + more);
  wider.set(units);
  return wider;
}

/**
 * Links the surfaces of two characters and more into buckets: a single one says too little to be looked for.
 *
 * A dictionary is compiled once, and by code that has not run before: what counts is the number of loops, since an
 * engine begins each of them in its slowest tier and has it compiled while it runs. So there is one for everything that
 * has to be done for every surface, and what only those need that are met in a text is left until they are
 * (`lib/core/recognise/surface-rows.ts`).
 * @param classes of all 65,536 units, to which the surfaces are added; null where no text is scanned for them
 * @throws Error when there are 2^27 surfaces or more
 */
export function linkSurfaces(entities: readonly Named[], classes: Uint8Array | null): SurfaceTable {
  const forms = countForms(entities);
  if (forms >= MAX_SURFACES) throw new Error(`Recogniser: ${forms} surfaces are too many`);
  const total = entities.length;
  const fold = FOLD;
  const buckets = bucketsFor(forms);
  const shift = bucketShift(buckets);
  const heads = new Int32Array(buckets);
  const { beginnings, longBeginnings } = roomForBeginnings(forms);
  const bits = shiftOf(beginnings);
  const firsts = new Uint32Array(total);
  const starts = new Uint32Array(forms);
  const others = new Uint32Array(forms);
  let units = new Uint16Array(forms * USUAL_LENGTH);
  let room = units.length;
  let number = 0;
  let start = 1;
  for (let owner = 0; owner < total; owner++) {
    firsts[owner] = number;
    const surfaces = entities[owner]?.surfaces;
    if (surfaces === undefined) continue;
    const count = surfaces.length;
    for (let i = 0; i < count; i++, number++) {
      const surface = surfaces[i] ?? '';
      const size = surface.length;
      if (start + size >= room) {
        units = widened(units, size);
        room = units.length;
      }
      let read = 0;
      for (; read < size; read++) {
        const unit = fold[surface.charCodeAt(read)] ?? 0;
        if (unit < FIRST_IDEOGRAPH || unit > LAST_IDEOGRAPH) break;
        units[start + read] = unit;
      }
      const end = read === size ? start + size : writeCanonical(surface, units, start);
      if (end - start < 2) continue;
      const hash = hashOfPair(((units[start] ?? 0) << 16) | (units[start + 1] ?? 0));
      const bucket = hash >>> shift;
      starts[number] = start;
      others[number] = heads[bucket] ?? 0;
      heads[bucket] = number + 1;
      if (classes !== null) addToClasses(classes, units[start] ?? 0, units[start + 1] ?? 0);
      addBeginning(beginnings, longBeginnings, bits, hash, units, start);
      start = end + 1;
    }
  }
  const tables = { firsts, starts, others, heads, beginnings, longBeginnings };
  return { entities, units: units.slice(0, start), ...tables, rows: roomForRows() };
}
