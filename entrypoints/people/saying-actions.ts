import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SayingRowActions } from '@/components/saying-list/SayingRow';
import { dayOf } from '@/entrypoints/citing/citation-words';
import { copyCitation } from '@/entrypoints/citing/copy-citation';
import { canOpen, openOriginal } from '@/entrypoints/library/open-original';
import { readerUrl } from '@/entrypoints/reader/reader-address';
import type { WordsPlace } from '@/lib/core/sayings/said';
import { textFragmentOf } from '@/lib/core/text-fragment/text-fragment';
import type { Database } from '@/lib/db/tables';
import { readText } from '@/lib/db/versions';
import { citedPassage } from '@/lib/formats/citation/cited-passage';

/** What became of the last wish to copy. */
export const copied = signal<'copied' | 'failed' | null>(null);

/** What can be done with a saying, on every page of people. */
export function sayingActions(db: Database): SayingRowActions {
  return {
    onOpen: (place) => void open(db, place),
    onRead: read,
    onCite: async (place, format) => {
      copied.value = null;
      const { article, said, statement } = place;
      const text = await readText(db, article.id, article.sha256);
      if (text === null) {
        copied.value = 'failed';
        return;
      }
      const quoted = {
        meta: article,
        text: text.text,
        url: article.url,
        statements: said.statements,
        event: said.event?.name ?? null,
      };
      const passage = citedPassage(quoted, statement, dayOf(article.lastSeen));
      copied.value = (await copyCitation(passage, format)) ? 'copied' : 'failed';
    },
  };
}

/** Shows the words in the article's own page, or, where that is gone or says otherwise, in the reading view. */
async function open(db: Database, place: WordsPlace): Promise<void> {
  const { article, statement } = place;
  if (!canOpen(article.url)) {
    read(place);
    return;
  }
  const text = await readText(db, article.id, article.sha256);
  const fragment =
    text === null
      ? null
      : textFragmentOf(text.text, statement, article.title === null ? [] : [article.title]);
  const url = fragment === null ? article.url : `${article.url}#${fragment}`;
  const { start, end, words: exact } = statement;
  const sought = { id: '', anchor: { position: { start, end }, quote: { exact } } };
  await openOriginal({ url, urls: article.urls }, sought, {
    onGone: () => read(place),
    onDetached: () => read(place),
    onPlaces: () => undefined,
  });
}

function read({ article, statement }: WordsPlace): void {
  void browser.tabs.create({ url: readerUrl(article, article.sha256, undefined, statement) });
}
