import { annotation, id } from '@/lib/core/records/annotation-shape';
import { articleRecord } from '@/lib/core/records/article-shape';
import type { Binned } from '@/lib/core/records/binned';
import { either, one, record, type Shape, time } from '@/lib/core/records/shape';

type BinnedOf<Of extends Binned['of']> = Extract<Binned, { of: Of }>;

export const binned: Shape<Binned> = either(
  (value) => Reflect.get(value, 'of') === 'annotation',
  record<BinnedOf<'annotation'>>({
    id,
    of: one('annotation'),
    article: id,
    deleted: time,
    record: annotation as Shape<BinnedOf<'annotation'>['record']>,
  }),
  record<BinnedOf<'article'>>({
    id,
    of: one('article'),
    article: id,
    deleted: time,
    record: articleRecord as Shape<BinnedOf<'article'>['record']>,
  }),
);
