import type { Mention } from '@/lib/core/recognise/mention';
import type { Span } from '@/lib/core/text/span';

/** What an article says at the places that a mention points to. */
export interface MentionWords {
  /** At the places that its doubt is about, each once. */
  readonly doubt: readonly string[];
  /** The name before that a reference refers to, or null. */
  readonly antecedent: string | null;
}

export const NO_WORDS: MentionWords = { doubt: [], antecedent: null };

/** A card says a few: the rest adds nothing. */
const MOST_WORDS = 4;

/** @param text the text that the mention was found in */
export function wordsOf(text: string, { doubt, refersTo }: Mention): MentionWords {
  const at = ({ start, end }: Span): string => text.slice(start, end);
  return {
    doubt: [...new Set((doubt?.spans ?? []).map(at))].slice(0, MOST_WORDS),
    antecedent: refersTo === null ? null : at(refersTo),
  };
}
