import { placingOf } from '@/entrypoints/background/describe-places';
import { changeOwn, UNKNOWN } from '@/entrypoints/background/own-annotation';
import { failed } from '@/lib/core/records/outcome';
import type { Span } from '@/lib/core/text/span';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { mergeAnnotations, moveAnnotation, splitAnnotation } from '@/lib/db/place-annotation';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';

/** What an article's script may do with the places of its own highlights. */
export const placeCalls: Pick<
  Handlers<ArticleCalls>,
  'moveHighlight' | 'splitHighlight' | 'mergeHighlights'
> = {
  moveHighlight: ({ page, id, basedOn, span }, caller) =>
    changeOwn(page.identity, caller, id, async (db) =>
      isIn(page.text, [span])
        ? moveAnnotation(db, { id, basedOn }, await placingOf(page, [span]), realClockAndChance)
        : failed(UNKNOWN),
    ),

  splitHighlight: ({ page, id, basedOn, parts }, caller) =>
    changeOwn(page.identity, caller, id, async (db) =>
      isIn(page.text, parts)
        ? splitAnnotation(db, { id, basedOn }, await placingOf(page, parts), realClockAndChance)
        : failed(UNKNOWN),
    ),

  mergeHighlights: ({ page, seen, span }, caller) =>
    changeOwn(page.identity, caller, seen[0].id, async (db) =>
      isIn(page.text, [span])
        ? mergeAnnotations(db, seen, await placingOf(page, [span]), realClockAndChance)
        : failed(UNKNOWN),
    ),
};

function isIn(text: string, spans: readonly Span[]): boolean {
  return spans.every(({ end }) => end <= text.length);
}
