import {
  type DeletedPack,
  type LivePack,
  LONGEST_PACK_WORDS,
  MOST_PACK_ENTRIES,
  type Pack,
  type PackEntry,
  type StoredPack,
} from '@/lib/core/records/pack';
import {
  agreeing,
  either,
  list,
  nullable,
  one,
  record,
  type Shape,
  text,
  time,
} from '@/lib/core/records/shape';
import { LONGEST_SURFACE, MOST_SURFACES, MOST_TITLES } from '@/lib/core/records/term';
import { title } from '@/lib/core/records/term-shape';

const LONGEST_ID = 60;
const words = text(LONGEST_PACK_WORDS, (value) => value.trim() !== '');

export const packId = text(LONGEST_ID, (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value));
const entryId = text(LONGEST_ID, (value) => /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(value));

/** One line of at least two characters: a pack that marks every 中 would be of no use to anybody. */
const surface = text(
  LONGEST_SURFACE,
  (value) => value.trim() === value && value.length > 1 && /^[^\n]+$/.test(value),
);

const entry = record<PackEntry>({
  id: entryId,
  kind: one('person', 'organisation'),
  name: surface,
  forms: list(surface, MOST_SURFACES),
  titles: list(title, MOST_TITLES),
  description: nullable(words),
});

const content: { readonly [Name in keyof Pack]: Shape<Pack[Name]> } = {
  id: packId,
  name: words,
  version: words,
  author: words,
  licence: words,
  description: nullable(words),
  entries: list(entry, MOST_PACK_ENTRIES),
};

const hasOwnIds = ({ entries }: Pack): boolean =>
  new Set(entries.map(({ id }) => id)).size === entries.length;

/** A pack as it is sent. */
export const pack: Shape<Pack> = agreeing(record<Pack>(content), 'no id twice', hasOwnIds);

export const storedPack: Shape<StoredPack> = either(
  (value) => Reflect.get(value, 'deleted') === null,
  agreeing(
    record<LivePack>({ ...content, created: time, updated: time, deleted: one(null) }),
    'no id twice',
    hasOwnIds,
  ),
  record<DeletedPack>({ id: packId, created: time, updated: time, deleted: time }),
);
