import { canBeSubject, groupAround, personAfter, startOf, voicesUntil } from '@/lib/core/statements/group';
import type { Outline } from '@/lib/core/statements/outline';
import { isSameVoice, type Voice } from '@/lib/core/statements/voice';
import { skipUnseen } from '@/lib/core/text/blocks';
import type { Span } from '@/lib/core/text/span';

/**
 * The stretches of a paragraph that one speaker each can have: its sentences, and of a sentence that tells of
 * one speaker after the other (A作了…；B分享了…；C介绍了…) the parts between its semicolons.
 */
export function partsOf(outline: Outline): Span[] {
  return outline.sentences.flatMap((sentence) => partsOfSentence(outline, sentence));
}

function partsOfSentence(outline: Outline, sentence: Span): Span[] {
  const { mask, block } = outline;
  const end = sentence.end - block.start;
  const parts: Span[] = [];
  for (let from = sentence.start - block.start; from < end; ) {
    const semicolon = mask.indexOf('；', from);
    const to = semicolon < 0 || semicolon + 1 >= end ? end : semicolon + 1;
    parts.push({ start: skipUnseen(mask, from, to) + block.start, end: to + block.start });
    from = to;
  }
  if (parts.length < 2) return [sentence];
  const subjects = parts.flatMap((part) => subjectOfPart(outline, part) ?? []);
  const [first] = subjects;
  return first !== undefined && subjects.some((subject) => !isSameVoice(subject, first)) ? parts : [sentence];
}

/** Who a part begins with as its subject, if anybody. */
function subjectOfPart(outline: Outline, { start, end }: Span): Voice | null {
  const from = start - outline.block.start;
  const to = end - outline.block.start;
  const at = personAfter(outline, voicesUntil(outline, from) - 1);
  if (at < 0 || startOf(outline, { first: at, last: at }) >= to) return null;
  const group = groupAround(outline, at, from, to);
  return canBeSubject(outline, group, from) ? (outline.voices[group.first] ?? null) : null;
}
