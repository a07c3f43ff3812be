import { ADVERBS } from '@/lib/core/statements/lexicon/around-cues';
import { type Outline, SIGN } from '@/lib/core/statements/outline';
import type { Span } from '@/lib/core/text/span';

const GIVES = /^(?:发表|作|做|带来|进行|作出|做出|演讲|致辞|发言|主讲)/;
/** 展开对话: behind 展开. */
const DIALOGUE = /^了?[^，；。]{0,6}对话[。！]?$/;
const HAS_TOPIC = new RegExp(
  `[${SIGN.title}${SIGN.quotation}${SIGN.report}]|围绕|针对|就|以.*[为题]|结合|关于|从|对(?![话谈])`,
);

/** 围绕…这一主题，A、B等专家进行了研讨. */
const TOPIC_FIRST = new RegExp(`^${ADVERBS}(?:围绕|针对|就|聚焦)`);

/**
 * What a sentence says of a talk behind its cue, if no longer than this, may only announce it
 * (“……。”他在会上提出了这样的问题。 他发表了主题演讲。).
 */
const ONLY_ANNOUNCED = 16;
/** From the speaker's name to the sentence's end, if no longer than this: 出席并代表主办方发表致辞. */
const LONGEST_TOLD = 40;
/** 邀请A作主旨报告，B出席…: who else is spoken of behind the talk. */
const SOMEBODY_ELSE = new RegExp(`，[^，；]*${SIGN.person}`);

/**
 * Whether a sentence says that somebody spoke, and nothing of what was said (出席并致辞, 发表主题演讲).
 * @param rest the sentence behind the quotation that it begins with, up to `end`
 * @param isAfterQuotation whether it stands directly behind somebody's words
 */
export function isOnlyAnnounced(
  text: string,
  { mask, block }: Outline,
  rest: Span,
  cue: Span,
  end: number,
  isAfterQuotation: boolean,
): boolean {
  const behind = mask.slice(cue.end - block.start, end - block.start);
  const own = behind.slice(0, SOMEBODY_ELSE.exec(behind)?.index);
  if (own.length > ONLY_ANNOUNCED) return false;
  const sentence = mask.slice(rest.start - block.start, cue.end - block.start) + own;
  if (TOPIC_FIRST.test(sentence)) return false;
  const name = sentence.slice(0, cue.start - rest.start).lastIndexOf(SIGN.person);
  const told = sentence.slice(name + 1);
  if (isAfterQuotation) return !HAS_TOPIC.test(told);
  const gives = GIVES.test(text.slice(cue.start, cue.end)) || DIALOGUE.test(own);
  return told.length <= LONGEST_TOLD && gives && !HAS_TOPIC.test(told);
}
