import { annotation, id } from '@/lib/core/records/annotation-shape';
import { articleRecord } from '@/lib/core/records/article-shape';
import { CHANGE_KINDS, type Change, type Step } from '@/lib/core/records/change';
import { packId, storedPack } from '@/lib/core/records/pack-shape';
import { either, list, nullable, one, record, type Shape, time, whole } from '@/lib/core/records/shape';
import { answerId, readerAnswer, term, termId } from '@/lib/core/records/term-shape';

/** More steps than the deletion of the largest library takes. */
const MOST_STEPS = 10_000_000;

type StepOf<Of extends Step['of']> = Extract<Step, { of: Of }>;

const annotationImage = annotation as Shape<NonNullable<StepOf<'annotation'>['after']>>;
const articleImage = articleRecord as Shape<NonNullable<StepOf<'article'>['after']>>;

const termImage = term as Shape<NonNullable<StepOf<'term'>['after']>>;
const answerImage = readerAnswer as Shape<NonNullable<StepOf<'answer'>['after']>>;
const packImage = storedPack as Shape<NonNullable<StepOf<'pack'>['after']>>;

const dictionaryStep: Shape<StepOf<'term' | 'answer' | 'pack'>> = either(
  (value) => Reflect.get(value, 'of') === 'term',
  record<StepOf<'term'>>({
    of: one('term'),
    id: termId,
    before: nullable(termImage),
    after: nullable(termImage),
  }),
  either(
    (value) => Reflect.get(value, 'of') === 'answer',
    record<StepOf<'answer'>>({
      of: one('answer'),
      id: answerId,
      before: nullable(answerImage),
      after: nullable(answerImage),
    }),
    record<StepOf<'pack'>>({
      of: one('pack'),
      id: packId,
      before: nullable(packImage),
      after: nullable(packImage),
    }),
  ),
);

const articleStep: Shape<StepOf<'annotation' | 'article'>> = either(
  (value) => Reflect.get(value, 'of') === 'annotation',
  record<StepOf<'annotation'>>({
    of: one('annotation'),
    id,
    before: nullable(annotationImage),
    after: nullable(annotationImage),
  }),
  record<StepOf<'article'>>({
    of: one('article'),
    id,
    before: nullable(articleImage),
    after: nullable(articleImage),
  }),
);

const step: Shape<Step> = either(
  (value) => ['term', 'answer', 'pack'].includes(Reflect.get(value, 'of')),
  dictionaryStep,
  articleStep,
);

export const change = record<Change>({
  kind: one(...CHANGE_KINDS),
  at: time,
  articles: list(id, MOST_STEPS),
  steps: list(step, MOST_STEPS),
  size: whole(0, Number.MAX_SAFE_INTEGER),
  undone: nullable(whole(1, Number.MAX_SAFE_INTEGER)),
});
