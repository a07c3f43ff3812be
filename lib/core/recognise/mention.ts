import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Doubt } from '@/lib/core/recognise/doubt/doubt';
import type { Span } from '@/lib/core/text/span';

/** How a mention names its entity: by its name, another surface, a reference, or the reader's own entry. */
export type Via = 'name' | 'alias' | 'reference' | 'user';

/** A mention without a supporting context, or with a contradicting one, is `unsure` and looks it. */
export type Certainty = 'sure' | 'unsure';

/** A place in a text that names a known entity. Mentions never overlap and are sorted by `start`. */
export interface Mention extends Span {
  /** The text between `start` and `end`, as it stands there. */
  readonly surface: string;
  /** The entity's id. */
  readonly entity: string;
  /** The entity's name, for lists and announcements. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly via: Via;
  readonly certainty: Certainty;
  /** For a reference: the mention earlier in the text that it refers to. */
  readonly refersTo: Span | null;
  /** Why it is unsure; null where it is sure. */
  readonly doubt: Doubt | null;
}
