import { type Conversation, conversationsIn } from '@/lib/core/statements/conversation';
import type { Outline } from '@/lib/core/statements/outline';
import { Outlines } from '@/lib/core/statements/outlines';
import { type OwnWords, ownWords } from '@/lib/core/statements/own-words';
import type { Piece } from '@/lib/core/statements/piece';
import { Reporting } from '@/lib/core/statements/reporting';
import { Signed } from '@/lib/core/statements/signed';
import { firstPersonUntil, type Speech, speakerOf } from '@/lib/core/statements/speech';
import { isSpokenOf } from '@/lib/core/statements/spoken-of';
import type { Statement } from '@/lib/core/statements/statement';
import { toStatements } from '@/lib/core/statements/to-statements';
import { type Transcript, transcriptIn } from '@/lib/core/statements/transcript';
import { Turns } from '@/lib/core/statements/turns';
import type { Voice } from '@/lib/core/statements/voice';
import { blocksOf } from '@/lib/core/text/blocks';
import type { Span } from '@/lib/core/text/span';

/**
 * Who says what in an article, in order of the text.
 *
 * Each paragraph is read by itself; from one to the next goes only who had the word (他, a list that was
 * announced, a quotation that stands alone). Conversations and transcripts are recognised as wholes first.
 * What is not certain is left out, or says why ({@link Statement.doubt}). Time grows with the text.
 *
 * @param voices the places that name people and organisations, sorted, not overlapping
 */
export function findStatements(text: string, voices: readonly Voice[]): Statement[] {
  return new Article(text, voices).read();
}

/** What leads up to a speech stands among so many blocks at an article's beginning. */
const LATEST_OPENING = 8;

class Article {
  readonly #text: string;
  readonly #blocks: readonly Span[];
  readonly #voices: readonly Voice[];
  readonly #outlines: Outlines;
  readonly #reporting: Reporting;
  readonly #signed: Signed;
  readonly #statements: Statement[] = [];

  constructor(text: string, voices: readonly Voice[]) {
    this.#text = text;
    this.#blocks = blocksOf(text);
    this.#voices = voices;
    this.#outlines = new Outlines(text, voices);
    this.#reporting = new Reporting(text);
    this.#signed = new Signed(text, voices);
  }

  read(): Statement[] {
    const conversations = conversationsIn(this.#text, this.#blocks, this.#voices);
    const transcript = conversations.length === 0 ? transcriptIn(this.#text, this.#blocks) : null;
    const isPlain = conversations.length === 0 && transcript === null;
    let speech: Speech | null = null;
    for (let position = 0; position < this.#blocks.length; position++) {
      const [conversation] = conversations;
      if (conversation?.first === position) {
        this.#readConversation(conversation);
        conversations.shift();
        position = conversation.last;
        continue;
      }
      const block = this.#blocks[position];
      if (block === undefined) break;
      const outlined = this.#outlines.next(block);
      const signed = this.#signed.read(outlined, this.#blocks[position + 1]);
      if (signed !== null) {
        this.#add([signed]);
        continue;
      }
      if (position === transcript?.first) speech = this.#announced(transcript, outlined);
      if (speech === null || position >= speech.end || isSpokenOf([speech.speaker], outlined)) {
        this.#add(this.#reporting.read(outlined));
        if (isPlain && position < LATEST_OPENING) speech ??= this.#unannounced(position + 1);
      } else {
        this.#readWords(position, outlined, { from: block.start, ...speech });
      }
    }
    return this.#statements;
  }

  /** A speech that a line, or its greeting, says to be one; null where it does not say whose. */
  #announced({ end }: Transcript, { block, voices }: Outline): Speech | null {
    const speaker = speakerOf(this.#text, voices, this.#reporting.speakers, this.#people(block.start));
    return speaker === null ? null : { end, speaker, doubt: null };
  }

  /** A speech from a block on that only the paragraph before it leads up to: it tells of one talk. */
  #unannounced(first: number): Speech | null {
    const [speaker, ...others] = this.#reporting.speakers;
    const isTold = this.#reporting.isSpoken && this.#statements.at(-1)?.kind === 'summarised';
    if (speaker === undefined || others.length > 0 || !isTold) return null;
    const people = this.#people(this.#text.length);
    const end = firstPersonUntil(this.#text, this.#blocks, first, people);
    return end === null ? null : { end, speaker, doubt: 'far' };
  }

  #readConversation(conversation: Conversation): void {
    const turns = new Turns(this.#text, conversation);
    const { first, last } = conversation;
    for (const [offset, block] of this.#blocks.slice(first, last + 1).entries()) {
      const outlined = this.#outlines.next(block);
      const read = turns.read(first + offset, outlined);
      if (read === 'reporter') this.#add(this.#reporting.read(outlined));
      else if (read !== 'title') this.#readWords(first + offset, outlined, read);
    }
  }

  #readWords(position: number, outlined: Outline, said: OwnWords): void {
    const piece = ownWords(this.#text, outlined, said, this.#blocks[position - 1]);
    if (piece !== null) this.#add([piece]);
  }

  /** The people named before an offset. */
  #people(end: number): Voice[] {
    return this.#voices.filter((voice) => voice.kind === 'person' && voice.end <= end);
  }

  #add(pieces: readonly Piece[]): void {
    this.#statements.push(...toStatements(this.#text, pieces));
  }
}
