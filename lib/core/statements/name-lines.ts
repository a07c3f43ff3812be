import { isName } from '@/lib/core/statements/turn-labels';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** A line that is nothing but a name, from which on somebody has the word; null is who leads, without a name. */
export interface NameLine {
  /** The position of the block. */
  readonly block: number;
  /** Where the words begin: behind the line. */
  readonly words: number;
  readonly voice: Voice | null;
}

const LONGEST_LINE = 40;
const LEADS = /^(?:.{0,12}[-—–|｜\s]\s*)?(?:圆桌|论坛|沙龙)?主持人?$/;
/** What one says to another, and no note about somebody does. */
const SPOKEN = /我(?!国|市|省|区|县|院|校|部|局|司|军|党|方)|咱|您|大家|[你吗呢吧]|[？?]/;

/**
 * The lines of a conversation in which a name alone on its line has the word until the next one. Nothing but the words
 * tells it from a list of people with a note on each: two at least come back, and most of what stands below is said to
 * somebody.
 * @param people the places that name persons, in order
 */
export function nameLines(text: string, blocks: readonly Span[], people: readonly Voice[]): NameLine[] {
  if (people.length === 0) return [];
  const all = linesIn(text, blocks, people);
  const times = new Map<string, number>();
  for (const { voice } of all) if (voice !== null) times.set(voice.name, (times.get(voice.name) ?? 0) + 1);
  const lines = all.filter(
    ({ voice }) => voice === null || people.includes(voice) || (times.get(voice.name) ?? 0) > 1,
  );
  const named = lines.filter(({ voice }) => voice !== null);
  const comeBack = [...times.values()].filter((count) => count > 1).length;
  const spoken = lines.filter(({ block, voice }, at) => {
    const end = blocks[(lines[at + 1]?.block ?? block + LONGEST_LOOK) - 1]?.end ?? text.length;
    return voice !== null && SPOKEN.test(text.slice(blocks[block]?.end ?? end, end));
  });
  return comeBack >= 2 && spoken.length * 2 >= named.length ? lines : [];
}

/** So many blocks below the last line are looked at. */
const LONGEST_LOOK = 6;

function linesIn(text: string, blocks: readonly Span[], people: readonly Voice[]): NameLine[] {
  let next = 0;
  return blocks.flatMap(({ start, end }, block): NameLine[] => {
    while ((people[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (end - start > LONGEST_LINE) return [];
    // A title in brackets may stand behind it.
    const line = text
      .slice(start, end)
      .replace(/[（(][^）)]*[）)]$/, '')
      .replace(/^[【[*\s]+|[】\]*\s]+$/g, '');
    const voice = people[next];
    const words = end;
    if (voice !== undefined && voice.end <= end && text.slice(voice.start, voice.end) === line)
      return [{ block, words, voice }];
    if (LEADS.test(line)) return [{ block, words, voice: null }];
    if (!isName(line)) return [];
    const at = start + text.slice(start, end).indexOf(line);
    const place = { start: at, end: at + line.length };
    const unknown = {
      ...place,
      name: line,
      entity: null,
      kind: 'person',
      certainty: 'sure',
      title: null,
    } as const;
    return [{ block, words, voice: unknown }];
  });
}
