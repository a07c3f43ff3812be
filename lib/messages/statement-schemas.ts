import * as v from 'valibot';
import { LONGEST_SPEAKER, LONGEST_TITLE } from '@/lib/core/records/said';
import { STATEMENT_KINDS } from '@/lib/core/statements/statement';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'start is before end'),
);

const speaker = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_SPEAKER)),
  entity: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SPEAKER))),
  title: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE))),
});

const seen = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

/** What a reader says of a statement: whose it is and how far it goes, or that it is none. */
export const correction = {
  /** The correction that it takes the place of; null for a first one. */
  seen: v.nullable(v.strictObject(seen)),
  /** What is set right. */
  found: span,
  /** The words that are spoken of. */
  span,
  said: v.nullable(
    v.strictObject({
      speakers: v.pipe(v.array(speaker), v.minLength(1), v.maxLength(100)),
      kind: v.picklist(STATEMENT_KINDS),
    }),
  ),
};

/** A correction that is to be taken back. */
export const takenBack = seen;

export const correctStatement = v.strictObject(correction);
export const takeBackCorrection = v.strictObject(takenBack);
export const keepStatement = v.strictObject({ span });
