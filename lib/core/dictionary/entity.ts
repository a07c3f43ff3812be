/** The kinds of things that Pangzhu knows by name. */
export const ENTITY_KINDS = ['person', 'organisation', 'event', 'product', 'report'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What somebody did at an event. */
export const ROLES = ['speaker', 'panelist', 'host', 'author'] as const;
export type Role = (typeof ROLES)[number];

/**
 * One title exactly as printed, the organisation's name included where it is printed with it
 * (中国工程院院士), and the organisation it belongs to, as printed.
 */
export interface Title {
  readonly title: string;
  readonly organisation: string | null;
  /** The organisation's id, where the document means by the printed form one that is not called so elsewhere. */
  readonly refersTo?: string;
}

/** What a reader's own entry says besides. */
export interface Noted {
  /** The sentence that says it, as printed. */
  readonly sentence: string | null;
  /** The event in the reader's words, where the dictionary does not know it. */
  readonly event: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** One document's word about an entity. */
export interface Appearance {
  /**
   * The number of the document among the sources (of the bundle: the leading digits of its file name), or null
   * where the reader names none.
   */
  readonly seed: number | null;
  /** The id of the event, or null where the document names none for this entity. */
  readonly event: string | null;
  readonly titles: readonly Title[];
  readonly role: Role | null;
  /** The title of the talk, or of the round table that somebody sat in or led, as printed. */
  readonly talk: string | null;
  /** What was said, in one line of our own words. */
  readonly gist: string | null;
  /**
   * The 1-based number of the block in the document's text (blocks are split at `\n`), or null where the
   * document names the entity outside of its text: an author, in the byline.
   */
  readonly paragraph: number | null;
  /** Only where the reader has put it in. */
  readonly noted?: Noted;
}

/** Somebody or something that the dictionary knows. */
export interface Entity {
  /** Kebab-case with the kind as prefix (`person-zhou-hongyi`). Stands in the sheet, never reused. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Every form it is met in, the name first. */
  readonly surfaces: readonly string[];
  /** One line of our own words, or null. */
  readonly description: string | null;
  /** The id of the organisation (for an event also: of the event) above it, or null. */
  readonly parent: string | null;
  /** For an event or a report: when, as `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; else null. */
  readonly date: string | null;
  readonly appearances: readonly Appearance[];
}

/** The document that a fact was taken from. */
export interface Source {
  /** The document's number among the seeds. */
  readonly seed: number;
  readonly title: string;
  readonly url: string;
  readonly account: string;
  /** `YYYY-MM-DD`; empty where a reader's source has none. */
  readonly date: string;
}

/** A pack by what a reader knows it by. Its id and a colon begin the ids of its entities. */
export interface PackName {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/** Everything that is known: entities with unique ids, and the documents they come from. */
export interface Dictionary {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  /** Where the entities of packs come from; nothing where there are none. */
  readonly packs?: readonly PackName[];
}

/** The pack that an entity comes from, or null. */
export function packOf(id: string, { packs = [] }: Dictionary): PackName | null {
  return packs.find((pack) => id.startsWith(`${pack.id}:`)) ?? null;
}
