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

/** Null where the dictionary lacks it. */
const entity = (kind: 'person' | 'organisation') => v.nullable(v.pipe(v.string(), v.startsWith(`${kind}-`)));

/** What the document says of it makes it a candidate where the dictionary lacks it: see docs/accuracy.md. */
const introduced = v.boolean();

const who = {
  name,
  /** Other full names by which the document mentions the same one: in letters, in another language. */
  also: v.optional(v.array(name)),
};

const places = {
  mentions: spans,
  references: spans,
  /** Marked or not, both are right. */
  either: v.optional(spans, []),
};

const person = v.strictObject({
  ...who,
  entity: entity('person'),
  /** Somebody else in the dictionary has this name. */
  homonymOf: v.optional(v.pipe(v.string(), v.startsWith('person-'))),
  role: v.picklist(['speaker', 'panelist', 'host', 'author', 'guest', 'mentioned']),
  introduced,
  /** As printed, split as the sheets in `seeds/` split them. */
  titles: v.array(name),
  ...places,
});

const organisation = v.strictObject({ ...who, entity: entity('organisation'), introduced, ...places });

const statement = v.strictObject({
  /** Names as in `persons` and `organisations`, or a report's title. */
  speakers: v.pipe(v.array(name), v.minLength(1)),
  kind: v.picklist(['quoted', 'reported', 'summarised']),
  start: offset,
  end: offset,
  /** Readers may differ on it: neither a miss nor a find. */
  uncertain: v.optional(v.literal(true)),
});

const head = {
  /** Below the folder of the documents: `articles/<slug>.md`, `seeds/<file>`, or a line of the corpus, from 1. */
  document: v.pipe(v.string(), v.regex(/^((articles|seeds)\/[\w.-]+|corpus\/[\w-]+\.jsonl\.gz:[1-9]\d*)$/)),
  /** SHA-256 of the text that the offsets count in. */
  text: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  half: v.picklist(['development', 'unseen']),
};

/** A print a span, in the order of `spansOf`: by it a span is found again in another text. */
const prints = v.array(v.string());

/** Everything that is measured was written down of the document. */
const wholeSchema = v.strictObject({
  ...head,
  genre: v.picklist(['report', 'panel', 'interview', 'transcript', 'list', 'negative']),
  persons: v.array(person),
  organisations: v.array(organisation),
  statements: v.array(statement),
  prints,
});

/**
 * Only those were written down whom the document calls by more than one form, and every place of theirs: whoever is
 * not in the file is never referred to.
 */
const referencesSchema = v.strictObject({
  ...head,
  scope: v.literal('references'),
  persons: v.array(v.strictObject({ ...who, entity: entity('person'), introduced, ...places })),
  organisations: v.array(organisation),
  prints,
});

export const goldSchema = v.lazy((file) =>
  typeof file === 'object' && file !== null && 'scope' in file ? referencesSchema : wholeSchema,
);

export type Gold = v.InferOutput<typeof wholeSchema>;
export type ReferencesGold = v.InferOutput<typeof referencesSchema>;
export type AnyGold = Gold | ReferencesGold;
/** One of `persons` or `organisations`, as every scope has them. */
export type GoldEntry = AnyGold['persons' | 'organisations'][number];
export type GoldSpan = readonly [start: number, end: number];

/** Who says what in a document; nothing where its file has references alone. */
export const statementsOf = (
  gold: Omit<Gold, 'prints'> | Omit<ReferencesGold, 'prints'>,
): Gold['statements'] => ('statements' in gold ? gold.statements : []);

/** All places of one entry, in the order of their prints. */
export const placesOf = ({ mentions, references, either }: GoldEntry): GoldSpan[] => [
  ...mentions,
  ...references,
  ...either,
];

/** Every span of a gold file, in the order of its prints. */
export function spansOf(gold: Omit<Gold, 'prints'> | Omit<ReferencesGold, 'prints'>): GoldSpan[] {
  return [
    ...gold.persons.flatMap(placesOf),
    ...gold.organisations.flatMap(placesOf),
    ...statementsOf(gold).map(({ start, end }): GoldSpan => [start, end]),
  ];
}
