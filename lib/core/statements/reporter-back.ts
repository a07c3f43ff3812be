import { attributionIn } from '@/lib/core/statements/attribution';
import type { Outline } from '@/lib/core/statements/outline';
import { speaksOfOneself } from '@/lib/core/statements/speech';
import { takesOver } from '@/lib/core/statements/takes-over';
import type { Voice } from '@/lib/core/statements/voice';

/**
 * Whether a block behind the first one of a conversation's last turn is still that speaker's. Nothing says where the last
 * answer ends: a paragraph that opens as reporters do, or with what somebody else says, is the reporter's (`no`); one
 * that opens with what people without a name say could be either's (`unsure`). Whoever says 我 goes on.
 */
export function goesOn(text: string, outlined: Outline, speaker: Voice): 'yes' | 'no' | 'unsure' {
  const { start, end } = outlined.block;
  const [first] = outlined.sentences;
  if (first === undefined || speaksOfOneself(text.slice(start, end))) return 'yes';
  if (takesOver(text, outlined, first, { speakers: [speaker] })) return 'no';
  const by = attributionIn(outlined, first)?.subject.by;
  if (by === 'people' || by === 'body') return 'no';
  return by === 'nameless' ? 'unsure' : 'yes';
}
