import type { LiveAnnotation } from '@/lib/core/records/annotation';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { Said } from '@/lib/core/records/said';

/** Of every entity that the reader has made one with another: the id of that one. See `overlay`. */
type Became = ReadonlyMap<string, string>;

/**
 * An annotation as it would be had it been written after entities were made one: it names those that stayed. What is
 * stored is left as it was, so that it is right again when the reader parts them.
 */
export function followMerges<T extends LiveAnnotation>(annotation: T, became: Became): T {
  if (became.size === 0) return annotation;
  const said = annotation.said === null ? null : saidAfter(annotation.said, became);
  if (annotation.kind === 'correction') return { ...annotation, said };
  const entities = [...new Set(annotation.entities.map((id) => became.get(id) ?? id))];
  return { ...annotation, said, entities };
}

/** Somebody who was kept as two spoke once. */
function saidAfter(said: Said, became: Became): Said {
  const met = new Set<string>();
  const speakers = said.speakers
    .map((speaker) => {
      const entity = speaker.entity === null ? null : (became.get(speaker.entity) ?? speaker.entity);
      return { ...speaker, entity };
    })
    .filter(({ entity }) => {
      if (entity === null) return true;
      const isNew = !met.has(entity);
      met.add(entity);
      return isNew;
    });
  return { ...said, speakers };
}

/**
 * The answers as they would have been given after entities were made one. One that was given about the entity that
 * stayed, for the same page and organisation, goes before one about another that was made one with it.
 */
export function answersAfterMerges(
  answers: readonly LiveReaderAnswer[],
  became: Became,
): readonly LiveReaderAnswer[] {
  if (became.size === 0) return answers;
  const scope = ({ page, organisation }: LiveReaderAnswer, entity: string): string =>
    JSON.stringify([entity, page, organisation]);
  const direct = new Set(
    answers.filter(({ entity }) => !became.has(entity)).map((answer) => scope(answer, answer.entity)),
  );
  return answers.flatMap((answer) => {
    const entity = became.get(answer.entity);
    if (entity === undefined) return [answer];
    return direct.has(scope(answer, entity)) ? [] : [{ ...answer, entity }];
  });
}
