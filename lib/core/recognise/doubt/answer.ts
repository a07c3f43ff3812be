import type { Beside } from '@/lib/core/recognise/doubt/beside-name';
import type { Mention } from '@/lib/core/recognise/mention';

/**
 * What the reader said of a name once.
 * - `this`: this entity is meant;
 * - `other`: somebody else of the same name is;
 * - `never`: the name is not to be marked here.
 */
export interface Answer {
  readonly entity: string;
  readonly says: 'this' | 'other' | 'never';
  /**
   * Where the answer holds: null in this article, whatever stands beside the name; else in every article
   * that prints this organisation beside it.
   */
  readonly organisation: string | null;
}

/** The answer that holds for an entity at a place: the article's own before one from elsewhere, or null. */
export function answerFor(
  text: string,
  entity: string,
  beside: Beside,
  answers: readonly Answer[],
): Answer['says'] | null {
  const own = answers.filter((answer) => answer.entity === entity);
  const here = own.find(({ organisation }) => organisation === null);
  const elsewhere = own.find(
    ({ organisation }) =>
      organisation !== null &&
      beside.spans.some(({ start, end }) => text.slice(start, end).includes(organisation)),
  );
  return (here ?? elsewhere)?.says ?? null;
}

/**
 * What becomes of a mention by what the reader answered about it in its article; null where it is not to be marked.
 * Persons are judged with their answers already.
 */
export function asAnswered(mention: Mention, answers: readonly Answer[]): Mention | null {
  if (mention.kind === 'person') return mention;
  const answer = answers.find(
    ({ entity, organisation }) => entity === mention.entity && organisation === null,
  );
  if (answer === undefined) return mention;
  return answer.says === 'this' ? { ...mention, certainty: 'sure', doubt: null } : null;
}
