import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { findArticle, findUndoneArticle } from '@/lib/db/find-article';
import { watch } from '@/lib/db/watch';

/**
 * The id of the article that a tab shows, as long as it is stored or making again what was taken back would bring it
 * back; else null.
 */
export function useArticleInFront(tab: number, identity: string | null): string | null {
  const article = useSignal<string | null>(null);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let isOver = false;
    void Promise.all([openReaderData(), browser.tabs.get(tab)]).then(([opened, { url = '' }]) => {
      if (isOver || !opened.ok) return;
      const { value: db } = opened;
      stop = watch(
        async () => (await findArticle(db, identity, url)) ?? (await findUndoneArticle(db, identity, url)),
        (found) => {
          article.value = found?.id ?? null;
        },
        (error) => console.error('Pangzhu: the article in front', error),
      );
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [tab, identity]);
  return article.value;
}
