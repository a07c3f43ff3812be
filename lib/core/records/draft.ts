import type { Anchor } from '@/lib/core/anchor/anchor';
import type { Colour } from '@/lib/core/records/annotation';
import { namingPart, withoutFragment } from '@/lib/core/records/article-place';

/**
 * A note that is being typed. Each window that edits has its own: saving in one takes nothing from the other.
 */
export interface Draft {
  /** The id of the editing, not of the annotation. Sorts by time. */
  readonly id: string;
  /** See {@link pageKey}: an article that bears no highlight yet has no id. */
  readonly page: string;
  /** The annotation that is edited and its `updated` when the editing began, or what is to become one. */
  readonly about:
    | { readonly annotation: string; readonly basedOn: number }
    | { readonly anchor: Anchor; readonly colour: Colour };
  /** Markdown. */
  readonly note: string;
  /** When it was last written. */
  readonly saved: number;
}

/**
 * The longest draft, in bytes of UTF-8: eight MiB. More than a note may have, so that words that must be shortened
 * before they can be saved outlive the window that they stand in.
 */
export const LONGEST_DRAFT = 8 * 1_048_576;

/** What names a page whether or not its article is stored: its identity, else its address as far as that names it. */
export function pageKey(identity: string | null, url: string): string {
  return identity ?? namingPart(url) ?? withoutFragment(url);
}
