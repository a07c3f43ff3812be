import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Span } from '@/lib/core/text/span';

/**
 * Somebody or something that one article names in full, known to the dictionary or met for the first time: whom
 * a reference in the same article can mean.
 */
export interface NamedInArticle {
  /** Tells it from the others of the article: an entity's id, or what a candidate is called by. */
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Its titles as printed, here or in the dictionary: 沈院士 is nobody who is no 院士, where one is. */
  readonly titles: readonly string[];
  /** Where the text names it, in order. The first says from where on it can be referred to. */
  readonly mentions: readonly Span[];
}

/** A place that says whom it means only through something earlier in the same article. */
export interface Reference extends Span {
  /** The {@link NamedInArticle.key} of the one that is meant. */
  readonly key: string;
  /** The earlier place: the definition, or the last full name before. */
  readonly refersTo: Span;
}
