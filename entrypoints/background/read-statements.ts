import { holdToItsArticle } from '@/entrypoints/background/claims';
import { placeCorrections, whoSaysWhat } from '@/entrypoints/background/who-says-what';
import { corrected } from '@/lib/core/statements/correct';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';

/** Who says what in an article, as the reader has corrected it. */
export const readStatements: Handlers<ArticleCalls>['readStatements'] = async (page, caller) => {
  await holdToItsArticle(page.identity, caller);
  const { statements, annotations } = await whoSaysWhat(page, caller.url);
  const resolved = annotations.ok ? placeCorrections(page.text, annotations.value) : [];
  return {
    statements: corrected(
      page.text,
      statements,
      resolved.flatMap(({ placed }) => placed ?? []),
    ),
    corrections: annotations.ok ? resolved.map(({ shown }) => shown) : null,
  };
};
