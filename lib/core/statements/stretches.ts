import { bySpeaker } from '@/lib/core/statements/by-speaker';
import type { Statement } from '@/lib/core/statements/statement';
import type { Span } from '@/lib/core/text/span';

/** A stretch of a text that one speaker, or several together, have to themselves. */
export interface Stretch extends Span {
  /** The speakers' names, each once, as the article gives them. */
  readonly names: readonly string[];
  /** False where one statement of it is not certain. */
  readonly isSure: boolean;
}

/**
 * Whose words one reads from where to where: statements of the same speakers with nothing but blanks, or the marks of
 * a quotation, between them are one stretch.
 * @param statements in order of the text, without overlaps
 */
export function stretchesOf(text: string, statements: readonly Statement[]): Stretch[] {
  const speakers = new Map(
    bySpeaker(statements).flatMap((group) =>
      group.statements.map((statement) => [statement, group.key] as const),
    ),
  );
  const stretches: Stretch[] = [];
  let last: Statement | null = null;
  for (const statement of statements) {
    const before = stretches.at(-1);
    const isSure = statement.certainty === 'sure';
    const goesOn =
      last !== null &&
      speakers.get(last) === speakers.get(statement) &&
      before?.isSure === isSure &&
      !/[\p{L}\p{N}]/u.test(text.slice(last.end, statement.start));
    if (goesOn && before !== undefined) stretches[stretches.length - 1] = { ...before, end: statement.end };
    else {
      const names = [...new Set(statement.speakers.map(({ name }) => name))];
      stretches.push({ start: statement.start, end: statement.end, names, isSure });
    }
    last = statement;
  }
  return stretches;
}
