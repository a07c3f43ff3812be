import type { Recogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import type { Mention } from '@/lib/core/recognise/mention';
import { nameMention } from '@/lib/core/recognise/name-mention';
import type { Voice } from '@/lib/core/statements/voice';
import { overlaps } from '@/lib/core/text/span';

/**
 * The places that name somebody who has the name of a known person and is somebody else: no mentions, but
 * they speak as well.
 * @param mentions those of the text; all else that the recogniser finds by name was judged to be another one
 */
export function namesakesIn(text: string, mentions: readonly Mention[], recogniser: Recogniser): Voice[] {
  let next = 0;
  return findNames(text, recogniser).flatMap((found): Voice[] => {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= found.start) next++;
    const mention = mentions[next];
    if (found.isDoubtful || (mention !== undefined && overlaps(mention, found))) return [];
    const { kind, start, end, surface } = nameMention(text, found, recogniser);
    return kind === 'person'
      ? [{ start, end, name: surface, entity: null, kind, certainty: 'sure', title: null }]
      : [];
  });
}
