import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { keyOf, type Subject } from '@/lib/core/records/article-statements';
import type { ReadArticle } from '@/lib/core/sayings/said';

/** Somebody who belongs to an organisation, or spoke at an event, with the titles that say so. */
export interface Member {
  readonly key: string;
  readonly subject: Subject;
  readonly titles: readonly string[];
}

/**
 * The people of an organisation: whom the dictionary gives a title there, and whom an article gives a title in which
 * one of its names stands as printed.
 */
export function peopleOf(
  organisation: Subject,
  articles: readonly ReadArticle[],
  dictionary: Dictionary,
): Member[] {
  const entity = dictionary.entities.find(({ id }) => id === organisation.entity);
  const names = new Set([organisation.name, ...(entity?.surfaces ?? [])]);
  const members = new Members();
  for (const person of dictionary.entities)
    if (person.kind === 'person')
      for (const title of titlesIn(person, names)) members.add(subjectFor(person), title);
  for (const { said } of articles)
    for (const { speakers } of said.statements)
      for (const { title, ...subject } of speakers)
        if (subject.kind === 'person' && title !== null && [...names].some((name) => title.includes(name)))
          members.add(subject, title);
  return members.all();
}

/** Those who have a certain word in the articles about an event, in the order in which the articles give it. */
export function speakersAt(articles: readonly ReadArticle[]): Member[] {
  const members = new Members();
  for (const { said } of articles)
    for (const { speakers, certainty } of said.statements)
      if (certainty === 'sure') for (const { title, ...subject } of speakers) members.add(subject, title);
  return members.all();
}

function titlesIn(person: Entity, names: ReadonlySet<string>): string[] {
  return person.appearances.flatMap(({ titles }) =>
    titles.flatMap(({ title, organisation }) =>
      organisation !== null && names.has(organisation) ? title : [],
    ),
  );
}

function subjectFor({ id, name }: Entity): Subject {
  return { kind: 'person', entity: id, name };
}

class Members {
  readonly #members = new Map<string, { subject: Subject; titles: Set<string> }>();

  add({ kind, entity, name }: Subject, title: string | null): void {
    const subject = { kind, entity, name };
    const key = keyOf(subject);
    const known = this.#members.get(key) ?? { subject, titles: new Set() };
    if (title !== null && title !== '') known.titles.add(title);
    this.#members.set(key, known);
  }

  all(): Member[] {
    return [...this.#members].map(([key, { subject, titles }]) => ({ key, subject, titles: [...titles] }));
  }
}
