import type { KeptStatement, Subject } from '@/lib/core/records/article-statements';
import { keyOf } from '@/lib/core/records/article-statements';
import type { ReadArticle } from '@/lib/core/sayings/said';

/** Somebody of our own whom the dictionary knows. */
export const person = (name: string): Subject => ({ kind: 'person', entity: `person-${name}`, name });
export const event = (name: string): Subject => ({ kind: 'event', entity: `event-${name}`, name });

/** What an article of a test has somebody say. */
export interface Said {
  readonly by: readonly Subject[];
  readonly words: string;
  readonly title?: string;
  readonly certainty?: 'sure' | 'unsure';
}

/** An article with a number, published on a day of November 2026, in which this is said at an event. */
export function readArticle(
  number: number,
  said: readonly Said[],
  at: Subject | null = null,
  day = number,
): ReadArticle {
  const id = `01ARZ3NDEKTSV4RRFFQ69G${String(number).padStart(4, '0')}`;
  let start = 0;
  const statements = said.map(({ by, words, title = null, certainty = 'sure' }): KeptStatement => {
    start += words.length + 1;
    return {
      start: start - words.length - 1,
      end: start - 1,
      kind: 'reported',
      cue: '说',
      certainty,
      doubt: certainty === 'sure' ? null : 'far',
      words,
      speakers: by.map((subject) => ({ ...subject, title })),
    };
  });
  const keys = [...said.flatMap(({ by }) => by), ...(at === null ? [] : [at])].map(keyOf);
  return {
    article: {
      id,
      site: '4hou',
      identity: `4hou:R${number}`,
      title: `第 ${number} 篇`,
      account: '样例观察',
      author: null,
      published: `2026-11-${String(day).padStart(2, '0')}T10:00:00+08:00`,
      url: `https://www.4hou.com/posts/R${number}`,
      urls: [`https://www.4hou.com/posts/R${number}`],
      sha256: '0'.repeat(64),
      textVersion: 1,
      firstSeen: 1,
      lastSeen: 1,
      keeping: 'opened',
      updated: 1,
      deleted: null,
    },
    said: { article: id, mark: '1 0', event: at, statements, agenda: [], keys: [...new Set(keys)] },
  };
}
