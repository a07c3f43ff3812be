import { TIMES } from '@/lib/core/sayings/talk-titles';
import { blocksOf } from '@/lib/core/text/blocks';
import type { Span } from '@/lib/core/text/span';

/** An item of an agenda as an article prints it. */
export interface AgendaItem extends Span {
  /** As printed: 09:30-10:00. */
  readonly times: string;
  /** All that is printed of it, the times included; lines are parted by `\n`. */
  readonly words: string;
}

const BEGINS = new RegExp(`^[\\s|｜•·▪●【[]*(${TIMES})[\\s|｜：:】\\]、，]*`);
const FEWEST_ITEMS = 3;
/** What stands below a line of times and nothing else: a topic, a name, a title. */
const MOST_LINES = 3;
const LONGEST_LINE = 80;

/**
 * The agenda of an article: lines that begin with a time, or a time alone and the lines below it, one later than the
 * other. Empty where there is none.
 */
export function agendaIn(text: string): AgendaItem[] {
  const blocks = blocksOf(text);
  const times = blocks.map(({ start, end }) => BEGINS.exec(text.slice(start, Math.min(end, start + 40))));
  const items = blocks.flatMap(({ start, end }, at): AgendaItem[] => {
    const found = times[at];
    if (found === null || found === undefined) return [];
    const last = found[0].length < end - start ? at : lastOf(blocks, times, at);
    const behind = blocks[last]?.end ?? end;
    const words = text.slice(start, behind);
    if (!/\p{L}{2}/u.test(words.slice(found[0].length))) return [];
    return [{ start, end: behind, times: found[1] ?? '', words }];
  });
  const later = items.filter((item, at) => minutesOf(item) >= minutesOf(items[at - 1] ?? item));
  return items.length >= FEWEST_ITEMS && later.length * 3 >= items.length * 2 ? items : [];
}

/** The last of the short lines below a line that has times only. */
function lastOf(blocks: readonly Span[], times: readonly (RegExpExecArray | null)[], at: number): number {
  let last = at;
  while (last < at + MOST_LINES) {
    const next = blocks[last + 1];
    if (next === undefined || times[last + 1] !== null || next.end - next.start > LONGEST_LINE) break;
    last++;
  }
  return last;
}

/** When an item begins, in minutes of the day. */
function minutesOf({ times }: AgendaItem): number {
  const [hours = 0, minutes = 0] = times.split(/[:：]/, 2).map((part) => Number.parseInt(part, 10));
  return hours * 60 + minutes;
}
