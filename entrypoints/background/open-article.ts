import dictionary from 'virtual:bundled-dictionary';
import type { Entity } from '@/lib/core/dictionary/entity';
import { cardOf, type EntityCard } from '@/lib/core/dictionary/entity-card';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { recognise } from '@/lib/core/recognise/recognise';
import type { OpenedArticle } from '@/lib/core/records/article-page';
import { mayStandAt } from '@/lib/core/records/identity';
import { RefusedCall } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';
import type { ArticleCalls } from '@/lib/messages/to-background';

const recogniser = compileRecogniser(dictionary);
const entities: ReadonlyMap<string, Entity> = new Map(
  dictionary.entities.map((entity) => [entity.id, entity]),
);

/** The card of each entity among the mentions, by id. */
function cardsOf(ids: Iterable<string>): Record<string, EntityCard> {
  const cards: Record<string, EntityCard> = {};
  for (const id of ids) {
    const entity = entities.get(id);
    if (entity === undefined) throw new Error(`The recogniser names ${id}, which the dictionary lacks`);
    cards[id] ??= cardOf(entity, dictionary);
  }
  return cards;
}

/** Finds what is known in an article's text and title. Nothing about the article is kept. */
export function openArticle(
  article: Parameters<ArticleCalls['openArticle']>[0],
  caller: Caller,
): OpenedArticle {
  if (article.identity !== null && !mayStandAt(article.identity, caller.url)) {
    throw new RefusedCall('not-allowed', `${article.identity} does not stand at ${caller.url}`);
  }
  const mentions = recognise(article.text, recogniser);
  const titleMentions = recognise(article.title ?? '', recogniser);
  return {
    mentions,
    titleMentions,
    cards: cardsOf([...mentions, ...titleMentions].map((mention) => mention.entity)),
    settings: { keys: true },
  };
}
