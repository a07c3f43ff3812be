import { type ArticleView, NOTHING_OPENED } from '@/entrypoints/article/article-view';
import type { PageMeta } from '@/lib/core/records/article';
import type { Trouble } from '@/lib/core/records/article-page';
import { askBackground } from '@/lib/messages/ask';
import type { RefusalCode } from '@/lib/messages/result';
import type { ArticleCalls } from '@/lib/messages/to-background';
import { type ReadText, readText } from '@/lib/page/read-text';
import { asRead, readSite } from '@/lib/sites/read-site';

const TROUBLE: Readonly<Record<RefusalCode, Trouble>> = {
  unreachable: 'background',
  failed: 'background',
  'unknown-call': 'refused',
  malformed: 'refused',
  'not-allowed': 'refused',
};

/** The article of a page through all its changes: reads it, asks what is known, and shows the newest answer. */
export interface ArticleSession {
  /**
   * Reads the page as it stands now and changes nothing in it. What the answer to an earlier reading said
   * is shown on at once where the text is the same.
   * @returns the root that was read, and whether text or meta differ from the last reading
   */
  read(): { readonly root: Element | null; readonly isNew: boolean };
}

/**
 * @param show called with every new view; never with an answer that a later reading has overtaken
 */
export function followArticle(
  document: Document,
  signal: AbortSignal,
  show: (view: ArticleView) => void,
): ArticleSession {
  let asked: { readonly meta: PageMeta; readonly map: ReadText } | null = null;
  let shown: ArticleView | null = null;

  const ask = async (meta: PageMeta, map: ReadText): Promise<void> => {
    const answer = await openPatiently(
      { identity: meta.identity, title: meta.title, text: map.text },
      signal,
    );
    const isOvertaken = asked === null || !isSame(asked, meta, map);
    if (signal.aborted || isOvertaken) return;
    const opened = answer.ok ? answer.value : NOTHING_OPENED;
    const trouble = answer.ok ? map.trouble : TROUBLE[answer.error.code];
    // The nodes may have changed under the same text while the background thought.
    shown = { meta, map: asked?.map ?? map, opened, trouble };
    show(shown);
  };

  return {
    read() {
      const site = readSite(document, new URL(document.URL));
      const map = readText(document, site);
      const { text: _, ...meta } = asRead(site, map.text);
      const isNew = asked === null || !isSame(asked, meta, map);
      asked = { meta, map };
      if (isNew || shown === null || shown.trouble === 'background') {
        void ask(meta, map);
      } else {
        shown = { ...shown, meta, map };
        show(shown);
      }
      return { root: map.root, isNew };
    },
  };
}

/** The background may be starting, or be taken down between the question and the answer: wait so long, in ms. */
const PATIENCE_MS = [50, 200, 800, 3200];

/** Asks what is known in an article, again where nobody answers. Asking twice does no harm: nothing is kept. */
async function openPatiently(article: Parameters<ArticleCalls['openArticle']>[0], signal: AbortSignal) {
  let answer = await askBackground('openArticle', article);
  for (const wait of PATIENCE_MS) {
    if (answer.ok || answer.error.code !== 'unreachable' || signal.aborted) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await askBackground('openArticle', article);
  }
  return answer;
}

/** Whether two readings would be answered alike. */
function isSame(last: { meta: PageMeta; map: ReadText }, meta: PageMeta, map: ReadText): boolean {
  return last.map.text === map.text && JSON.stringify(last.meta) === JSON.stringify(meta);
}
