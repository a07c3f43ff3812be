import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/reader/reader.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { leavePart } from '@/entrypoints/article/parts';
import { runArticle } from '@/entrypoints/article/run-article';
import { createEditing } from '@/entrypoints/editing/create-editing';
import { createMargin } from '@/entrypoints/margin/create-margin';
import { ReaderHead } from '@/entrypoints/reader/ReaderHead';
import { type ReaderAddress, readReaderUrl } from '@/entrypoints/reader/reader-address';
import { followArticleRecord, printsHighlights, type ShownArticle } from '@/entrypoints/reader/reader-state';
import { showCopy } from '@/entrypoints/reader/show-copy';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { showDataFault } from '@/entrypoints/reader-data/show-data-fault';
import { isPainted, type ShownHighlight } from '@/lib/core/records/shown-highlight';
import { picturesOf } from '@/lib/db/read-evidence';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { readCopy, readText } from '@/lib/db/versions';
import type { ReadText } from '@/lib/page/read-text';

// The reading view: a kept article, shown by the same code as its page, without its page.

async function show(address: ReaderAddress): Promise<void> {
  const opened = await openReaderData();
  if (!opened.ok) {
    showFault(faultCodeOf(opened.error));
    return;
  }
  const db = opened.value;
  let open: Awaited<ReturnType<typeof openText>> | 'opening' = null;
  followArticleRecord(
    db,
    address.article,
    (shown) => {
      if (shown === null) showFault('gone');
      else if (open === null) {
        open = 'opening';
        void openText(db, shown, address).then((text) => {
          open = text;
        });
      } else if (open !== 'opening') open.askAgain();
    },
    (error) => {
      console.error('Pangzhu: the reading view cannot be read', error);
      showFault(storageFault(error)?.code ?? 'unavailable');
    },
  );
}

/** Shows one text of the article, with all that is known of it. */
async function openText(db: Database, { article }: ShownArticle, { sha256, at, span }: ReaderAddress) {
  const hash = sha256 ?? article.sha256;
  const [text, copy, pictures] = await Promise.all([
    readText(db, article.id, hash),
    readCopy(db, article.id, hash),
    picturesOf(db, article.id),
  ]);
  if (text === null) {
    showFault('gone');
    return null;
  }
  document.title = article.title ?? i18n.t('article_detail.untitled');
  const map: ReadText = showCopy(place('article'), text.text, copy, pictures);
  const { site, identity, title, account, author, published } = article;
  const about = { site, identity, title, account, author, published };
  const meta = { ...about, kind: 'article', notice: null, original: null } as const;

  let highlights: readonly ShownHighlight[] = [];
  const goTo = (id: string): boolean => {
    const found = highlights.filter(isPainted).find((highlight) => highlight.id === id);
    if (found !== undefined) running.goTo(found.place.span);
    return found !== undefined;
  };
  let sought = at;
  let soughtSpan = span;
  leavePart('editing', createEditing);
  leavePart('margin', createMargin);
  const running = runArticle({
    window,
    signal: new AbortController().signal,
    address: () => article.url,
    readNow: () => Promise.resolve({ meta, map }),
    report: (report) => {
      highlights = report.highlights;
      if (sought !== null && goTo(sought)) sought = null;
      if (soughtSpan !== null) running.goTo(soughtSpan);
      soughtSpan = null;
    },
  });
  render(
    <ReaderHead db={db} sha256={hash} isCopied={copy !== null} goTo={(id) => void goTo(id)} />,
    place('app'),
  );
  await running.read();
  return running;
}

function showFault(code: FaultCode): void {
  place('article').replaceChildren();
  showDataFault(place('app'), code);
}

function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`reader/index.html has an element #${id}`);
  return element;
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('reader.title');
effect(() => {
  document.body.toggleAttribute('data-prints-highlights', printsHighlights.value);
});
const address = readReaderUrl(location.search);
if (address === null) showFault('gone');
else await show(address);
