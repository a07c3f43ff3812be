import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import type { Recogniser } from '@/lib/core/recognise/compile';
import { type Found, findSurfaces } from '@/lib/core/recognise/find-surfaces';
import { judge } from '@/lib/core/recognise/judge';
import type { Mention } from '@/lib/core/recognise/mention';
import { BLOCK, collectPossibleStarts, roomForPossibleStarts } from '@/lib/core/recognise/possible-starts';
import type { Cursor } from '@/lib/core/text/canonical';

/**
 * Finds the names of a compiled dictionary in a text: leftmost first, at one place the longest that its
 * surroundings allow, never overlapping, never over a line's end. Offsets are UTF-16 units of `text`.
 *
 * Time grows with the text; a place costs at most one walk along the longest surface.
 */
export function findNames(text: string, recogniser: Recogniser): Mention[] {
  const mentions: Mention[] = [];
  // A surface has two units at least: none begins at the last.
  const last = text.length - 1;
  if (last < 1) return mentions;
  const possible = roomForPossibleStarts(last);
  const found: Found = { count: 0, surfaces: [], ends: [] };
  const cursor: Cursor = { at: 0 };
  let free = 0;
  for (let from = 0; from < last; from += BLOCK) {
    collectPossibleStarts(text, from, Math.min(last, from + BLOCK), recogniser, possible);
    for (let i = 0; i < possible.count; i++) {
      const start = possible.starts[i] ?? 0;
      if (start < free) continue;
      findSurfaces(text, possible.pairs[i] ?? 0, possible.ends[i] ?? 0, recogniser, cursor, found);
      const mention = chooseLongest(text, start, found, recogniser);
      if (mention === null) continue;
      mentions.push(mention);
      free = mention.end;
    }
  }
  return mentions;
}

/** The longest of the found surfaces that its surroundings allow, as a mention. */
function chooseLongest(text: string, start: number, found: Found, recogniser: Recogniser): Mention | null {
  for (let i = found.count - 1; i >= 0; i--) {
    const surface = found.surfaces[i] ?? 0;
    const end = found.ends[i] ?? 0;
    const verdict = judge(text, start, end, recogniser.rules[surface] ?? 0);
    if (verdict === 'no') continue;
    const owner = recogniser.owners[surface] ?? 0;
    const entity = owner >> 1;
    return {
      start,
      end,
      surface: text.slice(start, end),
      entity: recogniser.ids[entity] ?? '',
      name: recogniser.names[entity] ?? '',
      kind: ENTITY_KINDS[recogniser.kinds[entity] ?? 0] ?? 'person',
      via: (owner & 1) === 1 ? 'name' : 'alias',
      certainty: recogniser.shared[surface] === 0 ? verdict : 'unsure',
      refersTo: null,
    };
  }
  return null;
}
