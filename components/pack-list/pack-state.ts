import type { PackDifference } from '@/lib/core/dictionary/pack-difference';
import type { PackHead } from '@/lib/core/records/pack';

/** A pack as it is listed. */
export interface ListedPack extends PackHead {
  /** How many it has. */
  readonly entries: number;
  /** When this version was installed, in milliseconds since the epoch. */
  readonly updated: number;
}

/** What is to be done with a pack, before it is done. */
export interface AskedPack {
  readonly does: 'install' | 'update' | 'remove';
  readonly pack: ListedPack;
  /** The version that is installed now; null where none is. */
  readonly installed: string | null;
  readonly difference: PackDifference;
}

export type PackFaultCode =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'other-format'
  | 'newer-version'
  | 'misshapen'
  | 'unreadable'
  | 'stale'
  | 'quota'
  | 'unavailable'
  | 'newer'
  | 'no-snapshot'
  | 'unreachable';

export type PackState =
  | { readonly is: 'idle' }
  | ({ readonly is: 'asking' | 'writing' } & AskedPack)
  /** A removal is told by the offer to undo it. */
  | { readonly is: 'done'; readonly did: Exclude<AskedPack['does'], 'remove'> }
  | { readonly is: 'failed'; readonly fault: PackFaultCode; readonly path?: string };
