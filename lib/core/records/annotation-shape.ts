import type { Anchor, Rival, TextFingerprint } from '@/lib/core/anchor/anchor';
import {
  type Annotation,
  COLOURS,
  type Correction,
  type DeletedAnnotation,
  type Highlight,
  LONGEST_NOTE,
  LONGEST_QUOTE,
  LONGEST_TAG,
  MOST_TAGS,
  STYLES,
} from '@/lib/core/records/annotation';
import { byteLength } from '@/lib/core/records/byte-length';
import { said } from '@/lib/core/records/said-shape';
import {
  agreeing,
  either,
  flag,
  list,
  nullable,
  one,
  record,
  type Shape,
  text,
  time,
  whole,
} from '@/lib/core/records/shape';
import { isSortableId } from '@/lib/core/records/sortable-id';
import { LONGEST_TEXT } from '@/lib/core/records/stored-article';

const LONGEST_ID = 200;
const MOST_ENTITIES = 10_000;
const MOST_RIVALS = 1_000;

export const id = text(26, isSortableId);

/** SHA-256 in hexadecimal. */
export const sha256 = text(64, (value) => /^[0-9a-f]{64}$/.test(value));

const colour = one(...COLOURS);
const style = one(...STYLES);

const note = text(LONGEST_NOTE, (value) => byteLength(value) <= LONGEST_NOTE);

const tags = list(
  text(LONGEST_TAG, (value) => value.trim() !== ''),
  MOST_TAGS,
);

const entities = list(
  text(LONGEST_ID, (value) => value !== ''),
  MOST_ENTITIES,
);

const offset = whole(0, LONGEST_TEXT);
const quoted = text(LONGEST_QUOTE);
const hexadecimal = (digits: number) => text(digits, (value) => /^[0-9a-f]+$/.test(value));

const fingerprint = record<TextFingerprint>({
  hash: hexadecimal(16),
  folded: hexadecimal(16),
  sketch: hexadecimal(64),
});

export const anchor: Shape<Anchor> = agreeing(
  record<Anchor>({
    quote: record<Anchor['quote']>({
      exact: text(LONGEST_QUOTE, (value) => value !== ''),
      prefix: quoted,
      suffix: quoted,
    }),
    position: record<Anchor['position']>({ start: offset, end: offset }),
    // Folding can lengthen a text: one character may stand for several.
    foldedStart: whole(0, Number.MAX_SAFE_INTEGER),
    block: offset,
    textVersion: whole(1, 1_000_000),
    text: fingerprint,
    rivals: list(record<Rival>({ errors: offset, context: offset }), MOST_RIVALS),
  }),
  'a position as long as the quote',
  ({ quote, position }) => position.end - position.start === quote.exact.length,
);

const kept = { id, article: id, created: time, updated: time };

const highlight = record<Highlight>({
  ...kept,
  kind: one('highlight'),
  anchor,
  anchoredOn: sha256,
  madeOn: sha256,
  madeAt: nullable(anchor),
  keptDetached: flag,
  colour,
  style,
  note,
  tags,
  entities,
  said: nullable(said),
  deleted: one(null),
});

const correction = record<Correction>({
  ...kept,
  kind: one('correction'),
  anchor,
  found: nullable(anchor),
  madeOn: sha256,
  said: nullable(said),
  deleted: one(null),
});

const deletedAnnotation = record<DeletedAnnotation>({
  ...kept,
  kind: one('highlight', 'correction'),
  deleted: time,
});

export const annotation: Shape<Annotation> = either(
  (value) => Reflect.get(value, 'deleted') === null,
  either((value) => Reflect.get(value, 'kind') === 'correction', correction, highlight),
  deletedAnnotation,
);
