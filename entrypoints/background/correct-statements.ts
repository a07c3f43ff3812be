import { holdToItsArticle } from '@/entrypoints/background/claims';
import { indexStatementsSoon } from '@/entrypoints/background/index-statements';
import { lookAtPage } from '@/entrypoints/background/keep-page';
import { ownAnnotation, UNKNOWN } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { indexOf, shownIn } from '@/entrypoints/background/shown-highlights';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { placeCorrections, whoSaysWhat } from '@/entrypoints/background/who-says-what';
import { describe } from '@/lib/core/anchor/describe';
import { isHighlight } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { type Said, saidOf } from '@/lib/core/records/said';
import { sameContent } from '@/lib/core/records/same-content';
import { isPainted } from '@/lib/core/records/shown-highlight';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { corrected, type PlacedCorrection, type ShownStatement } from '@/lib/core/statements/correct';
import { statementAt } from '@/lib/core/statements/statement-at';
import type { Span } from '@/lib/core/text/span';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { correct, type Restated, takeBackCorrection } from '@/lib/db/correct';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls, ChangeFault } from '@/lib/messages/to-background';

type Page = Parameters<ArticleCalls['openArticle']>[0];

/** The reader's word on who says what in the article that is open. */
export const statementCalls: Pick<Handlers<ArticleCalls>, 'correctStatement' | 'takeBackCorrection'> = {
  correctStatement: async ({ page, seen, found, span, said }, caller) => {
    await holdToItsArticle(page.identity, caller);
    if (Math.max(found.end, span.end) > page.text.length) return failed(UNKNOWN);
    const own: Said | null = said === null ? null : { ...said, certainty: 'sure' };
    const placed: PlacedCorrection = { id: seen?.id ?? '', span, found, said: own };
    const restated = await restatedBy(page, caller.url, placed, seen?.id ?? null);
    const index = indexOf(page.text);
    const wanted = {
      page: { ...page, url: caller.url },
      seen,
      anchor: describe(index, span),
      found: isSame(found, span) ? null : describe(index, found),
      said: own,
      restated,
    };
    const made = await withData(async (db): Promise<Outcome<StoredArticle, ChangeFault>> => {
      if (seen !== null && (await ownAnnotation(db, page.identity, caller, seen.id)) === null)
        return failed(UNKNOWN);
      const outcome = await correct(db, wanted, realClockAndChance);
      if (outcome.ok) return done(outcome.value.article);
      return outcome.error.code === 'stale' ? failed({ code: 'stale' }) : failed(outcome.error);
    });
    if (!made.ok) return made;
    await tellArticles([made.value]);
    lookAtPage(page, caller);
    indexStatementsSoon();
    return done(null);
  },

  takeBackCorrection: async ({ page, id, basedOn }, caller) => {
    await holdToItsArticle(page.identity, caller);
    const restated = await restatedBy(page, caller.url, null, id);
    const made = await withData(async (db): Promise<Outcome<StoredArticle, ChangeFault>> => {
      const own = await ownAnnotation(db, page.identity, caller, id);
      if (own === null) return failed(UNKNOWN);
      const outcome = await takeBackCorrection(db, { id, basedOn }, restated, realClockAndChance);
      if (outcome.ok) return done(own.article);
      return outcome.error.code === 'stale' ? failed({ code: 'stale' }) : failed(outcome.error);
    });
    if (!made.ok) return made;
    await tellArticles([made.value]);
    indexStatementsSoon();
    return done(null);
  },
};

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * The highlights whose words are somebody else's once a correction is there in place of another one, as far as they
 * say what was known before: whose words they are then.
 * @param added the new word, or null
 * @param replaced the id of the correction that does not hold any more, or null
 */
async function restatedBy(
  page: Page,
  url: string,
  added: PlacedCorrection | null,
  replaced: string | null,
): Promise<Restated[]> {
  const { statements, annotations } = await whoSaysWhat(page, url);
  if (!annotations.ok) return [];
  const placed = placeCorrections(page.text, annotations.value).flatMap((one) => one.placed ?? []);
  const rest = placed.filter(({ id }) => id !== replaced);
  const before = corrected(page.text, statements, placed);
  const after = corrected(page.text, statements, added === null ? rest : [...rest, added]);
  const highlights = annotations.value.filter(isHighlight);
  const saidAt = (shown: readonly ShownStatement[], span: Span): Said | null => {
    const statement = statementAt(page.text, shown, span);
    return statement === null ? null : saidOf(statement);
  };
  return shownIn(page.text, highlights)
    .filter(isPainted)
    .flatMap(({ id, place: { span } }) => {
      const [was, is] = [saidAt(before, span), saidAt(after, span)];
      const said = highlights.find((highlight) => highlight.id === id)?.said ?? null;
      return sameContent(was, is) || !sameContent(said, was) ? [] : [{ id, said: is }];
    });
}
