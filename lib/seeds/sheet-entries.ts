import type { Appearance, EntityKind } from '@/lib/core/dictionary/entity';
import { seedOf } from '@/lib/seeds/read-sheets';
import type { Fault, Located, Path } from '@/lib/seeds/read-yaml';
import type { Sheet } from '@/lib/seeds/sheet-schema';

/** The lists of a sheet, and the kind that each holds. */
const SECTIONS = [
  ['persons', 'person'],
  ['organisations', 'organisation'],
  ['events', 'event'],
  ['products', 'product'],
  ['reports', 'report'],
] as const satisfies readonly (readonly [keyof Sheet, EntityKind])[];

type Row = Sheet[(typeof SECTIONS)[number][0]][number];
type PersonRow = Sheet['persons'][number];

/** One entry of one sheet, in the same form for every kind. */
export interface Entry {
  readonly kind: EntityKind;
  readonly id: string;
  /** Given where the entry defines its entity, absent where it adds an appearance to it. */
  readonly name: string | undefined;
  readonly surfaces: readonly string[];
  readonly parent: string | undefined;
  /** `null` says that the document gives no date, `undefined` that the entry says nothing of it. */
  readonly date: string | null | undefined;
  readonly description: string | undefined;
  readonly titles: PersonRow['titles'];
  /** The entry's own word on its event, `undefined` where it is the sheet's. */
  readonly event: string | null | undefined;
  readonly appearance: Appearance;
  /** A fault of this entry, at the line of the field at `path`. */
  fault(path: Path, message: string): Fault;
}

/** All entries of a sheet, in its order. */
export function entriesOf(located: Located<Sheet>): Entry[] {
  const { file, value: sheet, lineOf } = located;
  return SECTIONS.flatMap(([section, kind]) =>
    sheet[section].map((row: Row, index): Entry => {
      const titles = 'titles' in row ? row.titles : [];
      const event = 'event' in row ? row.event : undefined;
      return {
        kind,
        id: row.id,
        name: row.name,
        surfaces: row.surfaces,
        parent: 'parent' in row ? row.parent : undefined,
        date: 'date' in row ? row.date : undefined,
        description: 'description' in row ? row.description : undefined,
        titles,
        event,
        appearance: {
          seed: seedOf(sheet),
          event: kind === 'event' ? null : event === undefined ? sheet.event : event,
          titles: titles.map(({ title, organisation, refers_to: refersTo }) => ({
            title,
            organisation,
            ...(refersTo == null ? {} : { refersTo }),
          })),
          role: 'role' in row ? row.role : null,
          talk: 'talk' in row ? (row.talk ?? null) : null,
          gist: row.gist ?? null,
          paragraph: row.paragraph,
        },
        fault: (path, message) => ({ file, line: lineOf([section, index, ...path]), message }),
      };
    }),
  );
}
