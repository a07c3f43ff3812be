import type { Anchor } from '@/lib/core/anchor/anchor';
import type { Colour, Highlight, Style } from '@/lib/core/records/annotation';
import type { Step } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { Said } from '@/lib/core/records/said';
import type { SeenPage, StoredArticle } from '@/lib/core/records/stored-article';
import type { StorageFault, TooLarge } from '@/lib/core/records/write-fault';
import { bearing } from '@/lib/db/bearing-article';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { findArticle } from '@/lib/db/find-article';
import { oversizeOfNote, oversizeOfPage, oversizeOfQuote } from '@/lib/db/oversize';
import { keepText } from '@/lib/db/see-article';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

/** A highlight that a reader asks for, and the page it is on. */
export interface WantedHighlight {
  readonly page: SeenPage;
  /** Made on `page.text`. */
  readonly anchor: Anchor;
  readonly colour: Colour;
  readonly style: Style;
  readonly note: string;
  readonly tags: readonly string[];
  readonly entities: readonly string[];
  /** Whose words they are. */
  readonly said: Said | null;
  /** The draft that this becomes of, if its note was typed before. */
  readonly draft: string | null;
}

/**
 * Stores a highlight, and in the same transaction the article with this very text, the totals and the entry
 * for undo.
 * @throws Error when the anchor does not lie in the page's text
 */
export async function createHighlight(
  db: Database,
  { page, draft, ...wanted }: WantedHighlight,
  clock: ClockAndChance,
): Promise<Outcome<{ highlight: Highlight; article: StoredArticle }, TooLarge | StorageFault>> {
  const { quote, position } = wanted.anchor;
  const oversize = oversizeOfQuote(quote.exact) ?? oversizeOfNote(wanted.note) ?? oversizeOfPage(page);
  if (oversize !== null) return failed(oversize);
  if (page.text.slice(position.start, position.end) !== quote.exact)
    throw new Error('A highlight does not stand in the text it was made on');
  const hash = await sha256(page.text);
  return commit(db, CHANGED_TABLES, async () => {
    const [stored, undone] = await Promise.all([findArticle(db, page.identity, page.url), undoneEntries(db)]);
    const now = clock.now();
    const article = bearing(stored, page, hash, now, clock);
    const highlight: Highlight = {
      ...wanted,
      id: newId(clock),
      kind: 'highlight',
      article: article.id,
      anchoredOn: hash,
      madeOn: hash,
      madeAt: null,
      keptDetached: false,
      created: now,
      updated: now,
      deleted: null,
    };
    const step: Step = { of: 'annotation', id: highlight.id, before: null, after: highlight };
    const around: Step = { of: 'article', id: article.id, before: stored, after: article };
    await Promise.all([
      article !== stored && keepText(db, article, page.text, now),
      writeSteps(db, article === stored ? [step] : [around, step], now),
      // Of an article undo takes back nothing but why it is kept.
      logChange(db, 'create', stored?.keeping === 'highlighted' ? [step] : [around, step], now, undone),
      draft !== null && db.drafts.delete(draft),
    ]);
    return done({ highlight, article });
  });
}
