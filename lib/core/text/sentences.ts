import { skipUnseen, trimUnseen } from '@/lib/core/text/blocks';
import type { Enclosure } from '@/lib/core/text/enclosures';
import type { Span } from '@/lib/core/text/span';

/**
 * What ends a sentence. Full stops of half width do not: they are in numbers, names and addresses; nor do
 * dots of omission, which as often stand in the middle (……).
 */
const ENDS = new Set('。！？!?｡'.split(''));

/** What goes on with a sentence behind a quotation that ends in a full stop: “……？”这一问题. */
const GOES_ON = new Set('，、；：,;:的这那等之为是和与及或一以作而）)'.split(''));

/** Marks of quotations inside quotations. */
const CLOSING = new Set('”’」』'.split(''));

/** Whether a character ends a sentence. */
function endsSentence(character: string | undefined): boolean {
  return character !== undefined && ENDS.has(character);
}

/**
 * The sentences of a block, in order, without the blanks between them; together they hold all that is seen.
 * A sentence ends at 。！？, with the marks that close behind it; what stands inside quotation marks,
 * brackets and titles never ends the sentence around it, but a quotation that ends in a full stop ends its
 * sentence as well where nothing ties the next words to it (“……。”他说 are two).
 *
 * @param enclosures those of the block
 */
export function sentencesOf(text: string, block: Span, enclosures: readonly Enclosure[]): Span[] {
  const sentences: Span[] = [];
  let start = skipUnseen(text, block.start, block.end);
  let next = 0;
  const cut = (end: number): void => {
    const trimmed = trimUnseen(text, start, end);
    if (trimmed > start) sentences.push({ start, end: trimmed });
    start = skipUnseen(text, end, block.end);
  };
  for (let at = block.start; at < block.end; ) {
    const enclosure = enclosures[next];
    if (enclosure !== undefined && enclosure.start === at) {
      next++;
      at = enclosure.end;
      if (endsWithQuotation(text, enclosure, block.end)) cut(at);
      continue;
    }
    if (!isEnd(text, at, block.end)) {
      at++;
      continue;
    }
    at++;
    while (at < block.end && endsSentence(text[at])) at++;
    cut(at);
  }
  cut(block.end);
  return sentences;
}

function endsWithQuotation(text: string, enclosure: Enclosure, end: number): boolean {
  const { kind, isClosed, inner } = enclosure;
  if (kind !== 'quotation' || !isClosed || !endsWithSentence(text, inner)) return false;
  const after = text[enclosure.end];
  return enclosure.end >= end || after === undefined || !(GOES_ON.has(after) || endsSentence(after));
}

/** Whether a stretch ends with a sentence's end, also inside the marks of quotations in it. */
export function endsWithSentence(text: string, { start, end }: Span): boolean {
  let at = end;
  while (at > start && CLOSING.has(text[at - 1] ?? '')) at--;
  return at > start && (endsSentence(text[at - 1]) || text[at - 1] === '…');
}

function isEnd(text: string, at: number, end: number): boolean {
  const character = text[at] ?? '';
  if (!ENDS.has(character)) return false;
  // In an address or a line of code, not at the end of words.
  return character >= '！' || character === '。' || at + 1 >= end || !/[\w&=/.#%-]/.test(text[at + 1] ?? '');
}
