import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type FaultCode, faultCodeOf, type WriteFault } from '@/components/fault/fault-code';
import { type ReviewItem, ReviewList } from '@/components/review-list/ReviewList';
import { wordsAt, wordsOf } from '@/components/review-list/words-in-place';
import { readerUrl } from '@/entrypoints/reader/reader-address';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { type Highlight, madeAt } from '@/lib/core/records/annotation';
import type { Outcome } from '@/lib/core/records/outcome';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import { readArticle } from '@/lib/db/read-article';
import { askArticle, askAsPage } from '@/lib/messages/ask';
import type { Result } from '@/lib/messages/result';

export interface ReviewPaneProps {
  readonly tab: number;
  /** The text of the page as it is now. */
  readonly text: string;
  readonly shown: readonly ShownHighlight[];
  readonly stored: ReadonlyMap<string, Highlight>;
}

/** Opens the reading view on the text that a highlight was made on. */
async function showEvidence({ id, article: of, madeOn }: Highlight): Promise<void> {
  const opened = await openReaderData();
  const article = opened.ok ? await readArticle(opened.value, of) : null;
  if (article !== null) await browser.tabs.create({ url: readerUrl(article, madeOn, id) });
}

/** What the reader has to decide after the article has changed: nothing is painted on a guess. */
export function ReviewPane({ tab, text, shown, stored }: ReviewPaneProps) {
  const choosing = useSignal<string | null>(null);
  const fault = useSignal<{ id: string; code: FaultCode } | null>(null);
  const place = useRef<HTMLDivElement>(null);

  const items: ReviewItem[] = [];
  let moved = 0;
  for (const { id, place: at } of shown) {
    const record = stored.get(id);
    if (record === undefined) continue;
    if (at.state === 'anchored') {
      if (at.span.start !== record.anchor.position.start) moved += 1;
      continue;
    }
    const { colour, style, note } = record;
    const now = at.state === 'review' ? { ...wordsAt(text, at.span), reason: at.reason } : null;
    items.push({ id, colour, style, note, marked: wordsOf(madeAt(record)), now });
  }
  const spanOf = (id: string) => {
    const at = shown.find((highlight) => highlight.id === id)?.place;
    return at?.state === 'review' ? at.span : null;
  };

  /** The focus goes on to what is to be decided next: the buttons that had it are gone. */
  const settle = async (id: string, asking: Promise<Result<Outcome<null, WriteFault>>>): Promise<void> => {
    const answer = await asking;
    const outcome = answer.ok ? answer.value : answer;
    fault.value = outcome.ok ? null : { id, code: faultCodeOf(outcome.error) };
    if (outcome.ok) settled.current = true;
  };
  const settled = useRef(false);
  const open = items.filter(({ now }) => now !== null).map(({ id }) => id);
  useEffect(() => {
    if (!settled.current) return;
    settled.current = false;
    place.current
      ?.querySelector<HTMLElement>('.review-item[data-state="review"] button, .review-summary')
      ?.focus();
  }, [open.join()]);

  const choose = async (id: string | null): Promise<void> => {
    const answer = await askArticle(tab, 'choosePlace', { id });
    choosing.value = answer.ok ? id : null;
    if (!answer.ok && id !== null) fault.value = { id, code: faultCodeOf(answer.error) };
  };
  const isStillOpen = items.some(({ id }) => id === choosing.value);
  return (
    <div ref={place}>
      <ReviewList
        moved={moved}
        items={items}
        choosing={isStillOpen ? choosing.value : null}
        fault={fault.value}
        onAccept={(id) => {
          const [record, span] = [stored.get(id), spanOf(id)];
          if (record === undefined || span === null) return;
          void settle(id, askAsPage('placeHighlight', { id, basedOn: record.updated, text, span }));
        }}
        onChoose={(id) => void choose(id)}
        onKeepDetached={(id) => {
          const basedOn = stored.get(id)?.updated ?? 0;
          void settle(id, askAsPage('updateAnnotation', { id, basedOn, change: { keptDetached: true } }));
        }}
        onGoTo={(id) => {
          const span = spanOf(id);
          if (span !== null) void askArticle(tab, 'goTo', { span });
        }}
        onShowStored={(id) => {
          const record = stored.get(id);
          if (record !== undefined) void showEvidence(record);
        }}
      />
    </div>
  );
}
