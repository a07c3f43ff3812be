import { holdToItsArticle } from '@/entrypoints/background/claims';
import { type Known, whatIsKnown, whatWasAnswered } from '@/entrypoints/background/reader-dictionary';
import { cardOf, type EntityCard } from '@/lib/core/dictionary/entity-card';
import { newTitlesIn } from '@/lib/core/dictionary/titles-in-article';
import {
  type ArticleWords,
  type Recognised,
  type RecognisedWithCandidates,
  recognise,
} from '@/lib/core/recognise/recognise';
import type { OpenedArticle } from '@/lib/core/records/article-page';
import { pageKey } from '@/lib/core/records/draft';
import { answersAfterMerges } from '@/lib/core/records/follow-merges';
import { answersIn } from '@/lib/core/records/reader-answer';
import type { Caller } from '@/lib/messages/caller';
import type { ArticleCalls } from '@/lib/messages/to-background';
import { readSettings } from '@/lib/settings/settings';

/** The card of each entity among the mentions, by id, with what the text prints of it that is new. */
function cardsOf(
  text: string,
  { mentions, titleMentions }: Recognised,
  { entities, dictionary }: Known,
): Record<string, EntityCard> {
  const cards: Record<string, EntityCard> = {};
  const printed = newTitlesIn(text, mentions, entities);
  for (const { entity: id } of [...mentions, ...titleMentions]) {
    const entity = entities.get(id);
    if (entity === undefined) throw new Error(`The recogniser names ${id}, which the dictionary lacks`);
    const titles = printed.get(id)?.map(({ title }) => title);
    cards[id] ??= { ...cardOf(entity, dictionary), ...(titles && { printedHere: titles }) };
  }
  return cards;
}

/**
 * Whom and what an article names that is known, by what the reader has answered about it.
 * @param url its address; null where only its identity is known
 */
export async function recogniseFor(
  article: ArticleWords & { readonly identity: string | null },
  url: string | null,
): Promise<RecognisedWithCandidates & { readonly known: Known }> {
  const [known, answers] = await Promise.all([whatIsKnown(), whatWasAnswered()]);
  const page = url === null ? (article.identity ?? '') : pageKey(article.identity, url);
  const own = answersAfterMerges(answersIn(page, answers), known.became);
  return { ...recognise(article, known.knowledge, own), known };
}

/** Finds what is known in an article. Nothing about it is kept. */
export async function openArticle(
  page: Parameters<ArticleCalls['openArticle']>[0],
  caller: Caller,
): Promise<OpenedArticle> {
  // After a start of this script each of them takes its time; nothing is answered to whom the article is not.
  const [settings, { mentions, titleMentions, known }] = await Promise.all([
    readSettings(),
    recogniseFor(page, caller.url),
    holdToItsArticle(page.identity, caller),
  ]);
  return {
    mentions,
    titleMentions,
    cards: cardsOf(page.text, { mentions, titleMentions }, known),
    settings: {
      isOn: !settings.off.includes(page.site),
      keys: settings.keys,
      hints: settings.hints,
      colourNames: settings.colourNames,
      citation: settings.citation,
    },
  };
}
