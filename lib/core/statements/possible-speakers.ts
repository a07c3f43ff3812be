import type { Mention } from '@/lib/core/recognise/mention';
import type { SaidBy } from '@/lib/core/records/said';
import type { Statement } from '@/lib/core/statements/statement';

const CAN_SPEAK: ReadonlySet<Mention['kind']> = new Set(['person', 'organisation', 'report']);

/**
 * Whom a reader may mean as the speaker of some words: everybody whom the article has speak, then everybody and every
 * body that it names. Each once, with the title that the article prints.
 */
export function possibleSpeakers(statements: readonly Statement[], mentions: readonly Mention[]): SaidBy[] {
  const all = [
    ...statements.flatMap(({ speakers }) => speakers),
    ...mentions
      .filter(({ kind }) => CAN_SPEAK.has(kind))
      .map(({ name, entity }) => ({ name, entity, title: null })),
  ];
  const byName = new Map<string, SaidBy>();
  for (const { name, entity, title } of all) {
    const known = byName.get(name);
    byName.set(name, { name, entity: known?.entity ?? entity, title: known?.title ?? title });
  }
  return [...byName.values()];
}
