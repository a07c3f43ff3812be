import { COLOURS } from '@/lib/core/records/annotation';
import { anchor, id } from '@/lib/core/records/annotation-shape';
import { byteLength } from '@/lib/core/records/byte-length';
import { type Draft, LONGEST_DRAFT } from '@/lib/core/records/draft';
import { either, one, record, text, time } from '@/lib/core/records/shape';
import { LONGEST_URL } from '@/lib/core/records/stored-article';

type About<Field extends string> = Extract<Draft['about'], Record<Field, unknown>>;

/** An editing is named by a ticket (a UUID) or by a sortable id. */
const LONGEST_EDITING_ID = 64;

export const draft = record<Draft>({
  id: text(LONGEST_EDITING_ID, (value) => value !== ''),
  page: text(LONGEST_URL, (value) => value !== ''),
  about: either(
    (value) => 'annotation' in value,
    record<About<'annotation'>>({ annotation: id, basedOn: time }),
    record<About<'anchor'>>({ anchor, colour: one(...COLOURS) }),
  ),
  note: text(LONGEST_DRAFT, (value) => byteLength(value) <= LONGEST_DRAFT),
  saved: time,
});
