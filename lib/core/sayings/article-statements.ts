import type { RecognisedWithCandidates } from '@/lib/core/recognise/recognise';
import {
  type ArticleStatements,
  type KeptSpeaker,
  keyOf,
  type Subject,
  type SubjectKind,
} from '@/lib/core/records/article-statements';
import { agendaIn } from '@/lib/core/sayings/agenda';
import { eventOfArticle } from '@/lib/core/statements/event-of-article';
import type { Speaker, Statement } from '@/lib/core/statements/statement';

/**
 * What an article says by whom, as it is kept.
 * @param named whom the article names
 * @param mark see `markOf`
 */
export function articleStatements(
  article: { readonly id: string; readonly text: string },
  named: RecognisedWithCandidates,
  statements: readonly Statement[],
  mark: string,
): ArticleStatements {
  const found = eventOfArticle(named.mentions, named.titleMentions);
  const event: Subject | null =
    found === null ? null : { kind: 'event', entity: found.entity, name: found.name };
  const kindOf = kindsOf(named);
  const kept = statements.map(({ start, end, kind, cue, certainty, doubt, speakers }) => ({
    start,
    end,
    kind,
    cue,
    certainty,
    doubt,
    words: article.text.slice(start, end),
    speakers: speakers.map(
      ({ name, entity, title }): KeptSpeaker => ({ kind: kindOf({ name, entity }), entity, name, title }),
    ),
  }));
  const keys = new Set(kept.flatMap(({ speakers }) => speakers.map(keyOf)));
  if (event !== null) keys.add(keyOf(event));
  const agenda = event === null ? [] : agendaIn(article.text);
  return { article: article.id, mark, event, statements: kept, agenda, keys: [...keys] };
}

/** What each speaker of an article is: by what the article names, by entity and by name. */
function kindsOf({
  mentions,
  candidates,
}: RecognisedWithCandidates): (speaker: Pick<Speaker, 'name' | 'entity'>) => SubjectKind {
  const kinds = new Map<string, SubjectKind>();
  for (const { name, kind } of candidates) kinds.set(name, kind);
  for (const { entity, name, kind } of mentions)
    if (kind !== 'product') {
      kinds.set(entity, kind);
      kinds.set(name, kind);
    }
  return ({ name, entity }) => kinds.get(entity ?? name) ?? 'person';
}
