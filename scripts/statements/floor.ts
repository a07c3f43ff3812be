import { anyOf } from '@/lib/core/statements/lexicon/patterns';
import type { Voice } from '@/lib/core/statements/voice';
import { blocksOf } from '@/lib/core/text/blocks';

/** As far behind a name as this a cue may begin. */
const REACH = 25;
const CUE = new RegExp(
  anyOf('表示 指出 认为 强调 介绍 透露 坦言 呼吁 建议 提出 分析 解读 直言 看来 谈到 分享 阐述 说 称'),
);

/** A stretch that the floor takes for somebody's words. */
interface FloorStatement {
  readonly start: number;
  readonly end: number;
  readonly speakers: readonly {
    name: string;
    entity: string | null;
    mention: { start: number; end: number };
  }[];
}

/**
 * What costs nothing: a name, a cue within 25 characters, then the rest of the paragraph or up to the next
 * such name. Every program must be better than this.
 */
export function floorStatements(text: string, voices: readonly Voice[]): FloorStatement[] {
  return blocksOf(text).flatMap((block) => {
    const named = voices.filter(
      ({ start, end }) =>
        start >= block.start &&
        end <= block.end &&
        CUE.test(text.slice(end, Math.min(block.end, end + REACH))),
    );
    return named.map(({ name, entity, start, end }, index) => ({
      start,
      end: named[index + 1]?.start ?? block.end,
      speakers: [{ name, entity, mention: { start, end } }],
    }));
  });
}
