import type { Recogniser } from '@/lib/core/recognise/compile';
import { findStatements } from '@/lib/core/statements/find-statements';
import { namesakesIn } from '@/lib/core/statements/namesakes';
import type { Statement } from '@/lib/core/statements/statement';
import { type Named, voicesIn } from '@/lib/core/statements/voices-in';

/** Who says what in an article of which is known whom it names. */
export function statementsIn(text: string, named: Named, recogniser: Recogniser): Statement[] {
  const namesakes = namesakesIn(text, named.mentions, recogniser);
  return findStatements(text, voicesIn(text, named, namesakes));
}
