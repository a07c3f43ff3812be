import dictionary from 'virtual:bundled-dictionary';
import { holdToItsArticle } from '@/entrypoints/background/claims';
import type { Entity } from '@/lib/core/dictionary/entity';
import { cardOf, type EntityCard } from '@/lib/core/dictionary/entity-card';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { type ArticleWords, type Recognised, recognise } from '@/lib/core/recognise/recognise';
import type { OpenedArticle } from '@/lib/core/records/article-page';
import type { Caller } from '@/lib/messages/caller';
import type { ArticleCalls } from '@/lib/messages/to-background';
import { readSettings } from '@/lib/settings/settings';

const knowledge = createKnowledge(dictionary);
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

/** Whom and what an article names that is known. */
export function mentionsIn(article: ArticleWords): Recognised {
  return recognise(article, knowledge);
}

/** Finds what is known in an article. Nothing about it is kept. */
export async function openArticle(
  page: Parameters<ArticleCalls['openArticle']>[0],
  caller: Caller,
): Promise<OpenedArticle> {
  await holdToItsArticle(page.identity, caller);
  const settings = await readSettings();
  const { mentions, titleMentions } = mentionsIn(page);
  return {
    mentions,
    titleMentions,
    cards: cardsOf([...mentions, ...titleMentions].map((mention) => mention.entity)),
    settings: { isOn: !settings.off.includes(page.site), keys: settings.keys },
  };
}
