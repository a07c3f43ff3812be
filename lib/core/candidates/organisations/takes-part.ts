import { TAKING_PART } from '@/lib/core/candidates/lexicon/taking-part';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How far a sentence is looked at to each side of a body. */
const SENTENCE_REACH = 400;

const SENTENCE_ENDS = new CharacterSet('。!?;');

/** Whether the sentence around a place says that what it names takes part in something. */
export function saysTakingPart(text: string, at: number): boolean {
  return TAKING_PART.test(text.slice(sentenceBegin(text, at), sentenceEndFrom(text, at)));
}

function sentenceBegin(text: string, at: number): number {
  let begin = at;
  while (begin > 0 && at - begin < SENTENCE_REACH && !endsSentence(text, begin - 1)) begin--;
  return begin;
}

/** Where the sentence ends that goes on at `at`, looked for so far. */
export function sentenceEndFrom(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < SENTENCE_REACH && !endsSentence(text, end)) end++;
  return end;
}

function endsSentence(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return KIND[unit] === Kind.break || SENTENCE_ENDS.has(unit);
}
