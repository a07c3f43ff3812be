import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { TermTitle } from '@/lib/core/records/term';

/** The largest file of a pack that is read, in bytes, and how many entries one can have. */
export const LARGEST_PACK = 8 * 1_048_576;
export const MOST_PACK_ENTRIES = 20_000;
/** The longest name, version, author, licence and description of a pack, in UTF-16 units. */
export const LONGEST_PACK_WORDS = 300;

/** What a pack says of itself. */
export interface PackHead {
  /** Small letters, digits and hyphens. Its entries' ids begin with it. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  readonly description: string | null;
}

/** What a pack says of somebody or something. */
export interface PackEntry {
  /** Its own within the pack; it stays with the entry from version to version. */
  readonly id: string;
  readonly kind: Extract<EntityKind, 'person' | 'organisation'>;
  readonly name: string;
  /** Every form but the name. */
  readonly forms: readonly string[];
  readonly titles: readonly TermTitle[];
  /** One line, or null. */
  readonly description: string | null;
}

/** A pack as its author sends it. */
export interface Pack extends PackHead {
  readonly entries: readonly PackEntry[];
}

/** A pack that the reader has installed. */
export interface LivePack extends Pack {
  readonly created: number;
  readonly updated: number;
  readonly deleted: null;
}

/** What is left of a pack after its removal. */
export interface DeletedPack {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

export type StoredPack = LivePack | DeletedPack;

export function isLivePack(pack: StoredPack): pack is LivePack {
  return pack.deleted === null;
}

/** The id of a pack's entry among all that is known: no entry of the bundle or of the reader's has a colon in its own. */
export function entityIdOf(pack: string, entry: string): string {
  return `${pack}:${entry}`;
}
