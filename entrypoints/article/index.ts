import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeOver, whenOutdated } from '@/entrypoints/article/lifetime';
import { OVERLAY_NAME } from '@/entrypoints/article/overlay-host';
import { dropParts } from '@/entrypoints/article/parts';
import { readPage } from '@/entrypoints/article/read-page';
import { runArticle } from '@/entrypoints/article/run-article';
import { publishReports } from '@/lib/messages/publish-reports';
import { watchArticle } from '@/lib/page/watch';

export default defineUnlistedScript(() => {
  const { signal, end, isSuccessor } = takeOver(OVERLAY_NAME);
  whenOutdated(window, signal, () => {
    // A note that is being typed keeps its frame: that says itself what has happened.
    if (article.isTyping) article.stop();
    else end();
  });
  dropParts();
  const article = runArticle({
    window,
    signal,
    address: () => document.URL,
    readNow: () => readPage(document),
    report: publishReports(signal),
  });
  const watch = watchArticle({
    window,
    signal,
    host: article.host,
    onSign: async () => {
      const { root, isNew } = await article.read();
      watch.follow(root);
      return isNew;
    },
    onEdit: article.forget,
  });
  void article.read().then(({ root }) => {
    watch.follow(root);
    if (isSuccessor) void article.resumeNote();
  });
});
