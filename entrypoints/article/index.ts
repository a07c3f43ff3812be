import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeOver } from '@/entrypoints/article/lifetime';
import { OVERLAY_NAME } from '@/entrypoints/article/overlay-host';
import { dropParts } from '@/entrypoints/article/parts';
import { readPage } from '@/entrypoints/article/read-page';
import { runArticle } from '@/entrypoints/article/run-article';
import { publishReports } from '@/lib/messages/publish-reports';
import { watchArticle } from '@/lib/page/watch';

export default defineUnlistedScript(() => {
  const signal = takeOver(OVERLAY_NAME);
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
  void article.read().then(({ root }) => watch.follow(root));
});
