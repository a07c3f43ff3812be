import type { Excerpt } from '@/lib/core/candidates/candidate';
import { LABELLED } from '@/lib/core/candidates/lexicon/labels';
import { listBefore } from '@/lib/core/candidates/organisations/list-before';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** What stands behind a label in a sentence, and the list behind that: 参编单位还包括甲、乙等, 黄金合作伙伴：甲、乙；. */
const LISTS = new RegExp(
  `^(?:${LABELLED.join('|')})(?:(?:还|主要|分别|也)?(?:包括|包含)|(?:还|主要)有|有?[：:])([^。；：！？\\n等]{2,300}?)(?:等|[。；！？\\n]|$)`,
);
const LONGEST = 320;

/** Finds the names that a sentence lists behind a label in it. */
export function listsBehind(index: PairIndex): Excerpt[] {
  const { text } = index;
  return index.placesOf(Trigger.label).flatMap((at): readonly Excerpt[] => {
    const match = LISTS.exec(text.slice(at, at + LONGEST));
    if (match === null) return [];
    const [whole = '', list = ''] = match;
    const start = at + whole.lastIndexOf(list);
    const { names } = listBefore(text, start + list.length);
    return names.length > 1 ? names.filter((name) => name.start >= start) : [];
  });
}
