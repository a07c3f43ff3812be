import * as v from 'valibot';
import { ROLES } from '@/lib/core/dictionary/entity';

/*
 * The form of a fact sheet (`seeds/<number>-<name>.yaml`): one document, and what it says of whom. An
 * entry with a `name` defines an entity; one without adds an appearance to an entity that another sheet
 * defines. What takes more than one entry to see (unknown ids, claimed surfaces) is `merge-sheets.ts`.
 */

const text = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check((value) => value === value.trim(), 'must not begin or end with a blank'),
);
const id = v.pipe(text, v.regex(/^[a-z]+(-[a-z0-9]+)+$/, 'must be in kebab-case with its kind as prefix'));
const surface = v.pipe(text, v.minLength(2, 'a single character is no surface'));
const day = v.pipe(
  text,
  v.check((value) => isDay(value), 'must be a day, YYYY-MM-DD'),
);
const days = v.pipe(
  text,
  v.check((value) => {
    const [first = '', last = first, ...more] = value.split('/');
    return more.length === 0 && isDay(first) && isDay(last) && first <= last;
  }, 'must be a day or two, YYYY-MM-DD or YYYY-MM-DD/YYYY-MM-DD'),
);
const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1, 'paragraphs count from 1'));

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toJSON()?.slice(0, 10) === value;
}

const title = v.strictObject({
  title: text,
  organisation: v.nullable(text),
  /** The organisation's id where the printed form is no surface of it; null where the dictionary lacks it. */
  refers_to: v.optional(v.nullable(id)),
});

const known = {
  id,
  name: v.optional(surface),
  /** Other forms that this document prints and that mean the entity wherever they stand. */
  surfaces: v.optional(v.array(surface), []),
};
const described = { ...known, parent: v.optional(id), description: v.optional(text) };
/** Without it an appearance belongs to the sheet's own event. */
const atEvent = { event: v.optional(v.nullable(id)) };

const person = v.strictObject({
  ...known,
  ...atEvent,
  role: v.nullable(v.picklist(ROLES)),
  titles: v.array(title),
  talk: v.optional(text),
  gist: text,
  paragraph: v.nullable(paragraph),
});
const thing = v.strictObject({ ...described, ...atEvent, gist: v.optional(text), paragraph });
const report = v.strictObject({
  ...described,
  ...atEvent,
  date: v.optional(v.nullable(days)),
  gist: v.optional(text),
  paragraph,
});
const event = v.strictObject({
  ...described,
  date: v.optional(v.nullable(days)),
  gist: v.optional(text),
  paragraph,
});

/** A whole sheet. All five lists are written out, so that an empty one was meant. */
export const sheetSchema = v.strictObject({
  source: v.strictObject({
    file: v.pipe(text, v.regex(/^\d{3}_\w+\.txt$/, 'must be the file name of a seed document')),
    title: text,
    url: v.pipe(text, v.url()),
    account: text,
    date: day,
  }),
  event: id,
  persons: v.array(person),
  organisations: v.array(thing),
  events: v.array(event),
  products: v.array(thing),
  reports: v.array(report),
});
export type Sheet = v.InferOutput<typeof sheetSchema>;

/** `seeds/retired.yaml`: ids that no sheet defines any more, and who took their place. */
export const retiredSchema = v.strictObject({
  retired: v.array(v.strictObject({ id, successor: id })),
});
