import { agreement, alignAgreeing, alignWhole, type Strand } from '@/lib/core/anchor/alignment';

/** One side of a quote: its context, from the quote outwards. */
export interface Outwards {
  readonly strand: Strand;
  /** How much of the strand belongs to the block that the quote stands in. */
  readonly inBlock: number;
  /** Whether the block ends there, not only the context that was kept. */
  readonly hasEdge: boolean;
  /** Whether the text ends where the strand does. */
  readonly endsText: boolean;
}

/** How one side of a quote agrees with one side of a place. */
export interface Side {
  /** Characters that agree within the quote's own block, edits charged. */
  readonly block: number;
  /** Whether a block ends where the quote's own does. */
  readonly edge: boolean;
  /** Characters that agree beyond the block, edits charged. Infinite where both texts end with it. */
  readonly beyond: number;
  /** How far the agreement reaches into the text, and the edits on the way. */
  readonly text: number;
  readonly errors: number;
}

/** So many edits may lie between the last agreement within a block and the block's end. */
const EDITS_AT_EDGE = 2;

/**
 * Compares one side of a quote with one side of a place.
 * @param isEdge whether a block ends after so many characters of `text`
 */
export function compareSides(
  { strand, inBlock, hasEdge, endsText }: Outwards,
  text: Strand,
  isEdge: (characters: number) => boolean,
): Side {
  const own = alignAgreeing({ ...strand, length: inBlock }, text);
  const within = { block: agreement(own), edge: false, beyond: 0, text: own.text, errors: own.errors };
  if (!hasEdge) return within;
  const rest = alignWhole(
    { ...further(strand, own.pattern), length: inBlock - own.pattern },
    further(text, own.text),
    EDITS_AT_EDGE,
  );
  if (rest === null) return within;
  const edgeAt = own.text + rest.text;
  const edge = isEdge(edgeAt);
  if (inBlock === strand.length) {
    return { ...within, edge, beyond: endsText && edgeAt === text.length ? Number.POSITIVE_INFINITY : 0 };
  }
  const next = alignAgreeing(further(strand, inBlock), further(text, edgeAt));
  if (next.pattern === 0) return { ...within, edge };
  return {
    block: within.block,
    edge,
    beyond: agreement(next),
    text: edgeAt + next.text,
    errors: own.errors + rest.errors + next.errors,
  };
}

/** The side of a place where everything agrees. */
export function fullSide({ strand, inBlock, hasEdge, endsText }: Outwards): Side {
  const beyond = endsText && inBlock === strand.length ? Number.POSITIVE_INFINITY : strand.length - inBlock;
  return { block: inBlock, edge: hasEdge, beyond, text: strand.length, errors: 0 };
}

/** What is left of a strand after its first characters. */
function further({ codes, at, step, length }: Strand, characters: number): Strand {
  return { codes, at: at + step * characters, step, length: length - characters };
}
