import type { Statement } from '@/lib/core/statements/statement';
import type { Span } from '@/lib/core/text/span';

const LETTER = /[\p{L}\p{N}]/u;

/** The statement that holds all letters of a stretch of the text, or null. Marks at the stretch's ends may lie outside. */
export function statementAt<Said extends Statement>(
  text: string,
  statements: readonly Said[],
  { start, end }: Span,
): Said | null {
  let from = start;
  while (from < end && !LETTER.test(text[from] ?? '')) from++;
  let to = end;
  while (to > from && !LETTER.test(text[to - 1] ?? '')) to--;
  if (from === to) return null;
  return statements.find((statement) => statement.start <= from && to <= statement.end) ?? null;
}
