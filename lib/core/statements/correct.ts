import type { Said, SaidBy } from '@/lib/core/records/said';
import type { Speaker, Statement } from '@/lib/core/statements/statement';
import { skipUnseen, trimUnseen } from '@/lib/core/text/blocks';
import { overlaps, type Span } from '@/lib/core/text/span';

/** A correction that surely stands where it was made, in the text at hand. */
export interface PlacedCorrection {
  readonly id: string;
  /** The words that it speaks of. */
  readonly span: Span;
  /** What was found and is set right. */
  readonly found: Span;
  /** Whose they are; null where they are nobody's. */
  readonly said: Said | null;
}

/** A statement as a reader sees it: as it was found, or as the reader has said. */
export interface ShownStatement extends Statement {
  /** The id of the correction that it comes from, or null. */
  readonly correction: string | null;
}

/** What cannot begin a statement that another one was cut off from. */
const NO_BEGINNING = /[\s，。；：、！？”’」』）,;:!?)]/;

/**
 * Lays corrections over the statements that were found: where a correction speaks of words, its word holds, and what
 * was found there gives way; what is left of it beside them stays as it was. Of two that speak of the same words the
 * later one holds.
 * @param corrections the oldest first
 * @returns in order of the text, without overlaps
 */
export function corrected(
  text: string,
  statements: readonly Statement[],
  corrections: readonly PlacedCorrection[],
): ShownStatement[] {
  let shown: ShownStatement[] = statements.map((statement) => ({ ...statement, correction: null }));
  for (const { id, span, found, said } of corrections) {
    for (const taken of [found, span]) shown = shown.flatMap((statement) => without(text, statement, taken));
    if (said === null) continue;
    const speakers = said.speakers.map((speaker) => speakerNear(text, speaker, span));
    const { kind } = said;
    shown.push({ ...span, speakers, kind, cue: null, certainty: 'sure', doubt: null, correction: id });
  }
  return shown.toSorted((a, b) => a.start - b.start);
}

/** What is left of a statement beside a stretch, as far as it says anything. */
function without(text: string, statement: ShownStatement, taken: Span): ShownStatement[] {
  if (!overlaps(statement, taken)) return [statement];
  let start = Math.min(taken.end, statement.end);
  while (start < statement.end && NO_BEGINNING.test(text[start] ?? '')) start++;
  const parts = [
    { start: statement.start, end: taken.start },
    { start, end: statement.end },
  ];
  return parts.flatMap((part) => {
    const from = skipUnseen(text, part.start, part.end);
    const to = trimUnseen(text, from, part.end);
    return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [{ ...statement, start: from, end: to }] : [];
  });
}

/** With the place where the article names the speaker last before the words end; their beginning where it does not. */
function speakerNear(text: string, { name, entity, title }: SaidBy, { start, end }: Span): Speaker {
  const at = text.lastIndexOf(name, end - name.length);
  return {
    name,
    entity,
    title,
    mention: at < 0 ? { start, end: start } : { start: at, end: at + name.length },
  };
}
