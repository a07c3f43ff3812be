import type { Span } from '@/lib/core/text/span';
import { below, type Chance, pick, shuffle } from '@/scripts/anchoring/chance';
import { toTraditional } from '@/scripts/anchoring/to-traditional';

/** A text after a change, and where a stretch of the old one stands now: null where it does not any more. */
export interface Mutated {
  readonly text: string;
  readonly truth: Span | null;
}

/** A way in which an article becomes another text between two visits. */
export interface Mutation {
  readonly name: string;
  /** Whether a quote can be asked for, which is not the case where nobody could say where it went. */
  readonly allows: (quote: string) => boolean;
  readonly mutate: (text: string, span: Span, chance: Chance, texts: readonly string[]) => Mutated;
}

/** How much is cut out around a deleted quote, on each side, in UTF-16 units. */
const SURROUNDINGS = 100;

/** The share of characters that are edited. */
const RATE = 0.01;

const any = (): boolean => true;

export const MUTATIONS: readonly Mutation[] = [
  { name: 'unchanged', allows: any, mutate: (text, span) => ({ text, truth: span }) },
  { name: 'width', allows: any, mutate: (text, span) => ({ text: changeWidth(text), truth: span }) },
  { name: '简 → 繁', allows: any, mutate: (text, span) => ({ text: toTraditional(text), truth: span }) },
  { name: '1 % edited', allows: any, mutate: (text, span, chance) => edit(text, span, RATE, chance) },
  {
    name: 'paragraphs moved',
    allows: (quote) => !quote.includes('\n'),
    mutate: (text, span, chance) => moveBlocks(text, span, chance),
  },
  { name: 'quote deleted', allows: any, mutate: (text, span) => deleteQuote(text, span) },
  {
    name: 'other text',
    allows: any,
    mutate: (text, _, chance, texts) => ({ text: otherThan(text, texts, chance), truth: null }),
  },
];

function otherThan(text: string, texts: readonly string[], chance: Chance): string {
  const other = pick(texts, chance);
  return other === text ? otherThan(text, texts, chance) : other;
}

/** Cuts out a stretch together with what stands around it. */
export function deleteQuote(text: string, { start, end }: Span): Mutated {
  const kept = text.slice(0, Math.max(0, start - SURROUNDINGS)) + text.slice(end + SURROUNDINGS);
  return { text: kept, truth: null };
}

/** Replaces, inserts and deletes single characters, a third each; new ones come from the text itself. */
export function edit(text: string, span: Span, rate: number, chance: Chance): Mutated {
  let edited = '';
  let start = 0;
  let end = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at === span.start) start = edited.length;
    if (at === span.end) end = edited.length;
    const kind = chance() < rate ? pick(['replace', 'insert', 'delete'], chance) : 'keep';
    if (kind === 'replace' || kind === 'insert') edited += text.charAt(below(text.length, chance));
    if (kind === 'keep' || kind === 'insert') edited += text.charAt(at);
  }
  return { text: edited, truth: { start, end } };
}

/** Puts all blocks into another order. The span must lie within one. */
export function moveBlocks(text: string, span: Span, chance: Chance): Mutated {
  let offset = 0;
  const blocks = text.split('\n').map((block) => {
    const start = offset;
    offset += block.length + 1;
    return { block, start };
  });
  const moved = shuffle(blocks, chance);
  let now = 0;
  let truth: Span | null = null;
  for (const { block, start } of moved) {
    const shift = now - start;
    if (span.start >= start && span.end <= start + block.length) {
      truth = { start: span.start + shift, end: span.end + shift };
    }
    now += block.length + 1;
  }
  return { text: moved.map(({ block }) => block).join('\n'), truth };
}

/** Turns half-width ASCII into full-width and the other way round, unit for unit. */
export function changeWidth(text: string): string {
  const shift = 0xfee0;
  return text.replaceAll(/[!-~！-～]/g, (character) => {
    const unit = character.charCodeAt(0);
    return String.fromCharCode(unit < shift ? unit + shift : unit - shift);
  });
}
