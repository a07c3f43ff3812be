import { isEnding } from '@/lib/core/statements/lexicon/endings';
import { speaksOfOneself } from '@/lib/core/statements/speech';
import type { Span } from '@/lib/core/text/span';

/** A line that says that what follows are somebody's own words. */
const ANNOUNCES =
  /(?:(?:以下|下面|下文)[^。！？]{0,40}?(?:实录|演讲|讲话|发言|致辞|分享|报告|速记|自述|口述|原文|全文)[^。！？]{0,16}[。：:]?$|(?:演讲|讲话|致辞|发言|报告|分享|内容|原文|全文)(?:原文|全文|内容)?如下[。：:]?$|(?:演讲|讲话|致辞|发言|报告|分享|讲演)(?:内容)?(?:实录|全文|原文|速记|节选)[^。]{0,10}[：:]?$)/;
const GREETS =
  /^(?:尊敬的|各位|大家|女士们|同志们|同事们|朋友们)[^。]{0,60}?(?:大家|各位|你们|上午|下午|晚上)?(?:上午|下午|晚上|早上|中午)?好/;

/** What is given by somebody; a report or a text (《办法》全文如下) need not be. */
const OF_SPEECHES = /实录|演讲|讲话|发言|致辞|分享|速记|自述|口述|讲演/;

/** Where a speech in its own words stands. */
export interface Transcript {
  /** The positions of its first block and of the one behind its last. */
  readonly first: number;
  readonly end: number;
}

/**
 * Finds a speech given in the first person over many blocks: behind a line that announces it (以下为演讲实录),
 * or from a greeting on (尊敬的各位领导…大家好), to the article's end. Whose it is, the blocks before say.
 */
export function transcriptIn(text: string, blocks: readonly Span[]): Transcript | null {
  const isOwn = ({ start, end }: Span): boolean => speaksOfOneself(text.slice(start, end));
  for (const [position, { start, end }] of blocks.entries()) {
    const block = text.slice(start, end);
    const isAnnounced = ANNOUNCES.test(block);
    if (!isAnnounced && !GREETS.test(block)) continue;
    const first = isAnnounced ? position + 1 : position;
    let behind = first;
    while (
      behind < blocks.length &&
      !isEnding(text.slice(blocks[behind]?.start ?? 0, blocks[behind]?.end ?? 0))
    )
      behind++;
    const speaks = !isAnnounced || OF_SPEECHES.test(block) || blocks.slice(first, behind).some(isOwn);
    if (behind - first >= 2 && speaks) return { first, end: behind };
  }
  return null;
}
