import * as v from 'valibot';

/*
 * The form of a gold file (`tests/gold/<slug>.json`): what a reader wrote down of one document. Names, titles
 * and offsets (UTF-16 units of the text that the extension reads of the document's page), never a sentence.
 * What the words mean and how the hard cases were decided stands in docs/accuracy.md.
 */

const name = v.pipe(v.string(), v.nonEmpty());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.pipe(
  v.tuple([offset, offset]),
  v.check(([start, end]) => start < end, 'a span must end after its start'),
);
const spans = v.array(span);

const person = v.strictObject({
  name,
  /** Null where the dictionary lacks this person. */
  entity: v.nullable(v.pipe(v.string(), v.startsWith('person-'))),
  /** Somebody else in the dictionary has this name. */
  homonymOf: v.optional(v.pipe(v.string(), v.startsWith('person-'))),
  role: v.picklist(['speaker', 'panelist', 'host', 'author', 'guest', 'mentioned']),
  /** The document says what this person is: a candidate should be proposed where the dictionary lacks them. */
  introduced: v.boolean(),
  /** As printed, split as the sheets in `seeds/` split them. */
  titles: v.array(name),
  mentions: spans,
  references: spans,
});

const organisation = v.strictObject({
  name,
  entity: v.nullable(v.pipe(v.string(), v.startsWith('organisation-'))),
  /** The document names it as taking part or as somebody's employer. */
  introduced: v.boolean(),
  mentions: spans,
  references: spans,
  /** Places where its name begins the name of a thing that the dictionary lacks: marked or not, both are right. */
  either: v.optional(spans, []),
});

const statement = v.strictObject({
  /** Names as in `persons` and `organisations`, or a report's title. */
  speakers: v.pipe(v.array(name), v.minLength(1)),
  kind: v.picklist(['quoted', 'reported', 'summarised']),
  start: offset,
  end: offset,
  /** Readers may differ on it: neither a miss nor a find. */
  uncertain: v.optional(v.literal(true)),
});

export const goldSchema = v.strictObject({
  /** Below the folder of the documents: `articles/<slug>.md` or `seeds/<file>`. */
  document: v.pipe(v.string(), v.regex(/^(articles|seeds)\/[\w.-]+$/)),
  /** SHA-256 of the text that the offsets count in. */
  text: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  half: v.picklist(['development', 'unseen']),
  genre: v.picklist(['report', 'panel', 'interview', 'transcript', 'list', 'negative']),
  persons: v.array(person),
  organisations: v.array(organisation),
  statements: v.array(statement),
  /** A print a span, in the order of `spansOf`: by it a span is found again in another text. */
  prints: v.array(v.string()),
});

export type Gold = v.InferOutput<typeof goldSchema>;
export type GoldSpan = readonly [start: number, end: number];

/** Every span of a gold file, in the order of its prints. */
export function spansOf({ persons, organisations, statements }: Omit<Gold, 'prints'>): GoldSpan[] {
  return [
    ...persons.flatMap(({ mentions, references }) => [...mentions, ...references]),
    ...organisations.flatMap(({ mentions, references, either }) => [...mentions, ...references, ...either]),
    ...statements.map(({ start, end }): GoldSpan => [start, end]),
  ];
}
