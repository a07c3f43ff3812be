import type { Piece } from '@/lib/core/statements/piece';
import type { Doubt, Speaker, Statement } from '@/lib/core/statements/statement';
import { isSameVoice, type Voice } from '@/lib/core/statements/voice';

/**
 * The statements that the pieces of one paragraph make: neighbouring sentences of one kind by the same
 * speakers are one statement; quotations stay apart.
 */
export function toStatements(text: string, pieces: readonly Piece[]): Statement[] {
  const statements: Statement[] = [];
  let last: Piece | null = null;
  for (const piece of pieces) {
    const previous = statements.at(-1);
    if (last !== null && previous !== undefined && goesOn(text, last, piece)) {
      statements[statements.length - 1] = { ...previous, end: piece.end };
    } else {
      statements.push(statementOf(text, piece));
    }
    last = piece;
  }
  return statements;
}

function goesOn(text: string, before: Piece, piece: Piece): boolean {
  return (
    before.kind === piece.kind &&
    before.doubt === piece.doubt &&
    text.slice(before.end, piece.start).trim() === '' &&
    before.speakers.length === piece.speakers.length &&
    before.speakers.every((voice, index) => isSameVoice(voice, piece.speakers[index] ?? voice))
  );
}

function statementOf(text: string, { start, end, speakers, kind, cue, doubt }: Piece): Statement {
  const reason: Doubt | null = speakers.some(({ certainty }) => certainty === 'unsure') ? 'name' : doubt;
  return {
    speakers: speakers.map(speakerOf),
    kind,
    start,
    end,
    cue: cue === null || cue.end <= cue.start ? null : text.slice(cue.start, cue.end),
    certainty: reason === null ? 'sure' : 'unsure',
    doubt: reason,
  };
}

/** A name that may be another one's is a name only: no statement is put into a known person's mouth by it. */
function speakerOf({ name, entity, certainty, title, start, end }: Voice): Speaker {
  return { name, entity: certainty === 'sure' ? entity : null, title, mention: { start, end } };
}
