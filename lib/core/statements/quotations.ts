import { attributionIn } from '@/lib/core/statements/attribution';
import { clauseStart } from '@/lib/core/statements/group';
import type { Outline } from '@/lib/core/statements/outline';
import { isSpeech } from '@/lib/core/statements/quotes';
import type { Enclosure } from '@/lib/core/text/enclosures';
import { endsWithSentence } from '@/lib/core/text/sentences';
import type { Span } from '@/lib/core/text/span';

/** What comes before the words in a sentence that begins with a quotation: blanks and the comma that ties them. */
const LONGEST_LEAD = 12;
/** A clause before a colon in which somebody without a name speaks. */
const SAID_BY_OTHERS = /网友|用户|记者|有人|观众|读者|媒体|专家|主持人|粉丝|评论(?:区|里|中|称|说|道)/;
const TIES = /[\s，,。；;、]/;

/** The quotation that is somebody's words and begins at an offset. */
export function quotationAt(text: string, { enclosures }: Outline, start: number): Enclosure | null {
  const enclosure = enclosures[firstFrom(enclosures, start)];
  return enclosure?.start === start && isSpeech(text, enclosure, 'first') ? enclosure : null;
}

/** A quotation that is all of a sentence but a few words before it: 在政策端，“……。” */
export function quotationAtEnd(text: string, outline: Outline, { start, end }: Span): Enclosure | null {
  const { enclosures } = outline;
  const last = enclosures[firstFrom(enclosures, end) - 1];
  if (last === undefined || last.end !== end || last.start <= start || last.start - start > LONGEST_LEAD)
    return null;
  if (!/，\s*$/.test(text.slice(start, last.start)) || !isSpeech(text, last, 'first')) return null;
  return endsWithSentence(text, last.inner) && attributionIn(outline, { start, end }) === null ? last : null;
}

/**
 * The quotation that the words behind a cue are, or that a colon opens later in the sentence. It is not
 * the speaker's own where somebody else says what stands before the colon (…宣布…，有网友提出：“…”).
 */
export function quotationOpened(
  text: string,
  { enclosures, block, mask }: Outline,
  cueEnd: number,
  end: number,
): { quotation: Enclosure; isOwn: boolean } | null {
  for (let at = firstFrom(enclosures, cueEnd); at < enclosures.length; at++) {
    const quotation = enclosures[at];
    if (quotation === undefined || quotation.start >= end) return null;
    if (!isSpeech(text, quotation, 'after')) continue;
    const before = text.slice(cueEnd, quotation.start);
    if (/^[\s，,：:道说称]*$/.test(before)) return { quotation, isOwn: true };
    if (!/[：:]\s*$/.test(before)) continue;
    const clause = clauseStart(mask, cueEnd - block.start, quotation.start - block.start - 1);
    return { quotation, isOwn: !SAID_BY_OTHERS.test(mask.slice(clause, quotation.start - block.start)) };
  }
  return null;
}

/** What a sentence says behind the quotation that it begins with, or null where that is nothing. */
export function behindQuotation(text: string, quotation: Enclosure, sentence: Span): Span | null {
  let start = quotation.end;
  while (start < sentence.end && TIES.test(text[start] ?? '')) start++;
  return start < sentence.end ? { start, end: sentence.end } : null;
}

/** Whether a block is quotations and nothing else. */
export function isAllQuoted({ sentences, enclosures }: Outline): boolean {
  return sentences.every(({ start, end }) => {
    const quotation = enclosures[firstFrom(enclosures, start)];
    return quotation?.kind === 'quotation' && quotation.start === start && quotation.end + 1 >= end;
  });
}

/** The position of the first enclosure that begins at an offset or behind it. */
function firstFrom(enclosures: readonly Enclosure[], start: number): number {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((enclosures[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
