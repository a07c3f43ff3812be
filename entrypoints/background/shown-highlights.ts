import variants from 'virtual:han-variants';
import { type CharacterFold, createFold } from '@/lib/core/anchor/fold';
import { resolve } from '@/lib/core/anchor/resolve';
import { TextIndex } from '@/lib/core/anchor/text-index';
import type { Highlight } from '@/lib/core/records/annotation';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';

let fold: CharacterFold | null = null;

/** A text, prepared for anchors to be described and found in it. */
export function indexOf(text: string): TextIndex {
  // Made with the first text and not at the start of the script: the names, which come first, need none.
  fold ??= createFold(variants);
  return new TextIndex(text, fold);
}

/** Finds highlights again in a text. Never a guess: what is not certain is to review, or detached. */
export function shownIn(text: string, highlights: readonly Highlight[]): ShownHighlight[] {
  const places = resolve(
    indexOf(text),
    highlights.map(({ anchor }) => anchor),
  );
  return highlights.flatMap(({ id, updated, colour, style, note, keptDetached }, i): ShownHighlight[] => {
    const place = places[i];
    if (place === undefined) throw new Error('Every anchor has a resolution');
    const shown = { id, updated, colour, style, hasNote: note !== '' };
    // What only resembles it, the reader has seen and refused; where it surely stands, it stands.
    if (place.state === 'detached' || (place.state === 'review' && keptDetached))
      return [{ ...shown, place: { state: 'detached' } }];
    const { span } = place;
    if (place.state === 'anchored') return [{ ...shown, place: { state: 'anchored', span } }];
    return [{ ...shown, place: { state: 'review', span, reason: place.reason } }];
  });
}
