import type { Recogniser } from '@/lib/core/recognise/compile';
import { type DoubtCode, doubtOf } from '@/lib/core/recognise/doubt/doubt';
import { mayNameEvent } from '@/lib/core/recognise/event-name';
import type { FoundName } from '@/lib/core/recognise/find-names';
import { hasSmallLetter } from '@/lib/core/recognise/judge';
import type { Mention } from '@/lib/core/recognise/mention';
import { Rule } from '@/lib/core/recognise/rule';
import { ownersAt, ruleAt } from '@/lib/core/recognise/surface-table';

function codeOf(text: string, { start, end, surface }: FoundName, recogniser: Recogniser): DoubtCode {
  switch (ruleAt(recogniser, surface)) {
    case Rule.acronym:
      return hasSmallLetter(text, start, end) ? 'other-letters' : 'longer-name';
    case Rule.number:
      return 'perhaps-number';
    case Rule.wordName:
      return 'also-a-word';
    case Rule.organisation:
      return mayNameEvent(text, start, end) ? 'perhaps-event' : 'longer-name';
    default:
      return 'longer-name';
  }
}

/** The ids of all entities that have a surface: the one that it names by its name first. */
export function ownersOf({ surface }: FoundName, recogniser: Recogniser): string[] {
  return ownersAt(recogniser, surface).map((owner) => recogniser.entities[owner >> 1]?.id ?? '');
}

/**
 * A found name as a mention of one of its owners, by what the characters alone tell: a name that several
 * have is unsure.
 * @param which the owner's place among {@link ownersOf}
 */
export function nameMention(text: string, found: FoundName, recogniser: Recogniser, which = 0): Mention {
  const { start, end, surface, isDoubtful } = found;
  const owners = ownersAt(recogniser, surface);
  const owner = owners[which] ?? 0;
  const entity = recogniser.entities[owner >> 1];
  if (entity === undefined) throw new Error(`Recogniser: there is no entity ${owner >> 1}`);
  const doubt = isDoubtful
    ? doubtOf(codeOf(text, found, recogniser))
    : owners.length > 1
      ? doubtOf('one-of-several', [], ownersOf(found, recogniser))
      : null;
  return {
    start,
    end,
    surface: text.slice(start, end),
    entity: entity.id,
    name: entity.name,
    kind: entity.kind,
    via: (owner & 1) === 1 ? 'name' : 'alias',
    certainty: doubt === null ? 'sure' : 'unsure',
    refersTo: null,
    doubt,
  };
}
