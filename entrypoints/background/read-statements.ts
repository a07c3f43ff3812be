import { holdToItsArticle } from '@/entrypoints/background/claims';
import { recogniseFor } from '@/entrypoints/background/open-article';
import { statementsIn } from '@/lib/core/statements/statements-in';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';

/** Who says what in an article. Recognises its names anew: nothing lives only in this script's memory. */
export const readStatements: Handlers<ArticleCalls>['readStatements'] = async (page, caller) => {
  await holdToItsArticle(page.identity, caller);
  const { mentions, candidates, known } = await recogniseFor(page, caller.url);
  return statementsIn(page.text, { mentions, candidates }, known.knowledge.recogniser);
};
