import type { Floor } from '@/lib/core/statements/antecedents';
import { attributionIn } from '@/lib/core/statements/attribution';
import { type Conversation, conversationsIn } from '@/lib/core/statements/conversation';
import { voicesOf } from '@/lib/core/statements/group';
import { isEnding, isHeading } from '@/lib/core/statements/lexicon/endings';
import { isEditorial } from '@/lib/core/statements/lexicon/openings';
import { Listing } from '@/lib/core/statements/listing';
import { NamedReports } from '@/lib/core/statements/named-reports';
import { type Outline, outline } from '@/lib/core/statements/outline';
import type { Piece } from '@/lib/core/statements/piece';
import { readParagraph } from '@/lib/core/statements/report';
import { goesOn } from '@/lib/core/statements/reporter-back';
import { firstPersonUntil, type Speech, speakerOf } from '@/lib/core/statements/speech';
import type { Doubt, Statement } from '@/lib/core/statements/statement';
import { toStatements } from '@/lib/core/statements/to-statements';
import { type Transcript, transcriptIn } from '@/lib/core/statements/transcript';
import { isSameVoice, type Voice } from '@/lib/core/statements/voice';
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

/** A block no longer than this, directly before a new turn, can be the title of what follows. */
const LONGEST_TITLE = 36;

/** Whether a block directly before a new turn is the title of what follows. */
function isTitle(block: string): boolean {
  return block.length <= LONGEST_TITLE && /(?:[？?]|[^。！!…”])$/.test(block);
}

class Article {
  readonly #text: string;
  readonly #blocks: readonly Span[];
  readonly #voices: readonly Voice[];
  readonly #statements: Statement[] = [];
  /** How many paragraphs were read: headings and captions between two do not part them. */
  #paragraphs = 0;
  /** Who had the word last, in which paragraph, and a list of theirs. */
  #speakers: readonly Voice[] = [];
  #spokeIn = -2;
  readonly #listing = new Listing();
  #isQuoting = false;
  #nextVoice = 0;
  readonly #reports = new NamedReports();

  constructor(text: string, voices: readonly Voice[]) {
    this.#text = text;
    this.#blocks = blocksOf(text);
    this.#voices = voices;
  }

  read(): Statement[] {
    const conversations = conversationsIn(this.#text, this.#blocks, this.#voices);
    const transcript = conversations.length === 0 ? transcriptIn(this.#text, this.#blocks) : null;
    const isPlain = conversations.length === 0 && transcript === null;
    let speech: Speech | null = null;
    for (let position = 0; position < this.#blocks.length; position++) {
      if (conversations[0]?.first === position) {
        position = this.#readConversation(conversations.shift(), position);
        continue;
      }
      const block = this.#blocks[position];
      if (block === undefined) break;
      const outlined = this.#outline(block);
      if (position === transcript?.first) speech = this.#announced(transcript, outlined);
      if (speech === null || position >= speech.end || this.#isSpokenOf([speech.speaker], outlined)) {
        this.#readParagraph(outlined);
        if (isPlain && position < LATEST_OPENING) speech ??= this.#unannounced(position + 1);
      } else {
        this.#readWords(outlined, speech, block.start);
      }
    }
    return this.#statements;
  }

  /** A speech that a line, or its greeting, says to be one; null where it does not say whose. */
  #announced({ end }: Transcript, { block, voices }: Outline): Speech | null {
    const speaker = speakerOf(this.#text, voices, this.#speakers, this.#people(block.start));
    return speaker === null ? null : { end, speaker, doubt: null };
  }

  /** A speech from a block on that only the paragraph before it leads up to: it tells of one talk. */
  #unannounced(first: number): Speech | null {
    const [speaker, ...others] = this.#speakers;
    const isTold = this.#spokeIn === this.#paragraphs && this.#statements.at(-1)?.kind === 'summarised';
    if (speaker === undefined || others.length > 0 || !isTold) return null;
    const people = this.#people(this.#text.length);
    const end = firstPersonUntil(this.#text, this.#blocks, first, people);
    return end === null ? null : { end, speaker, doubt: 'far' };
  }

  /** Reads a conversation's blocks; the position of the last. */
  #readConversation(conversation: Conversation | undefined, from: number): number {
    if (conversation === undefined) return from;
    const { turns, last } = conversation;
    let turn: Voice | null = null;
    /** How many blocks of the turn have been read. */
    let words = 0;
    /** How many turns are still to come. */
    let left = turns.size;
    let doubt: Doubt | null = null;
    let isOver = false;
    for (const [offset, block] of this.#blocks.slice(from, last + 1).entries()) {
      const outlined = this.#outline(block);
      const next = turns.get(from + offset);
      if (next !== undefined) {
        turn = next.voice;
        words = 0;
        left--;
      }
      if (left === 0 && words > 0 && turn !== null) {
        const stays = goesOn(this.#text, outlined, turn);
        isOver ||= stays === 'no';
        if (stays === 'unsure') doubt = 'far';
      }
      if (words > 0 && turns.has(from + offset + 1) && isTitle(this.#text.slice(block.start, block.end)))
        continue;
      const isReported = words > 0 && (isOver || this.#speaksOf(conversation, outlined));
      if (next === undefined && isReported) this.#readParagraph(outlined);
      else if (this.#readWords(outlined, spokenBy(turn, doubt), next?.words ?? block.start)) words++;
    }
    return last;
  }

  #outline(block: Span): Outline {
    const from = this.#nextVoice;
    while ((this.#voices[this.#nextVoice]?.start ?? Number.POSITIVE_INFINITY) < block.end) this.#nextVoice++;
    const outlined = outline(this.#text, block, this.#voices.slice(from, this.#nextVoice), this.#isQuoting);
    this.#isQuoting = outlined.enclosures.some(({ isClosed }) => !isClosed);
    return outlined;
  }

  /** The people named before an offset. */
  #people(end: number): Voice[] {
    return this.#voices.filter((voice) => voice.kind === 'person' && voice.end <= end);
  }

  /** Whether a paragraph inside a conversation is the reporter's: it says what one of those who talk said. */
  #speaksOf({ speakers }: Conversation, outlined: Outline): boolean {
    const { start, end } = outlined.block;
    return this.#isSpokenOf(speakers, outlined) || isEditorial(this.#text.slice(start, end));
  }

  /** Whether a block begins with what one of those whose words it could be says: then the reporter tells it. */
  #isSpokenOf(speakers: readonly Voice[], outlined: Outline): boolean {
    const [first] = outlined.sentences;
    const found = first === undefined ? null : attributionIn(outlined, first);
    if (found?.subject.by !== 'people') return false;
    return voicesOf(outlined, found.subject.group).every((voice) =>
      speakers.some((own) => isSameVoice(own, voice)),
    );
  }

  /** Takes a block from `from` on as somebody's own words. False where nothing of it is left. */
  #readWords(outlined: Outline, said: Pick<Speech, 'speaker' | 'doubt'> | null, from: number): boolean {
    const { end } = outlined.block;
    const words = this.#text.slice(from, end);
    if (from >= end) return false;
    if (said === null || isHeading(words) || !/[\p{L}\p{N}]{2}/u.test(words)) return true;
    const { speaker, doubt } = said;
    this.#add([{ start: from, end, speakers: [speaker], kind: 'quoted', cue: null, doubt }]);
    return true;
  }

  #readParagraph(outlined: Outline): void {
    const { start, end } = outlined.block;
    const block = this.#text.slice(start, end);
    if (isEnding(block)) {
      this.#listing.end();
      return;
    }
    if (this.#listing.isBullet(block)) return;
    if (this.#listing.hasItem(block, { paragraphs: this.#paragraphs, spokeIn: this.#spokeIn })) {
      this.#readItem(outlined);
      return;
    }
    this.#listing.pause();
    if (!isHeading(block)) this.#paragraphs++;
    const isNear = this.#spokeIn === this.#paragraphs - 1;
    const floor: Floor = { speakers: isNear ? this.#speakers : [], isNear };
    const { pieces, speakers } = readParagraph(this.#text, outlined, floor, this.#reports);
    this.#reports.see(outlined.voices);
    this.#add(pieces);
    if (speakers.length === 0) return;
    this.#speakers = speakers;
    this.#spokeIn = this.#paragraphs;
    if (pieces.at(-1)?.end === end) this.#listing.announce(block);
  }

  /** An item of a list that somebody announced (提出三点建议：). */
  #readItem(outlined: Outline): void {
    const [first] = outlined.sentences;
    const found = first === undefined ? null : attributionIn(outlined, first);
    if (found?.subject.by === 'people' && !this.#isOwn(voicesOf(outlined, found.subject.group))) {
      this.#listing.end();
      this.#readParagraph(outlined);
      return;
    }
    const { start, end } = outlined.block;
    this.#add([{ start, end, speakers: this.#speakers, kind: 'reported', cue: null, doubt: null }]);
    this.#paragraphs++;
    this.#spokeIn = this.#paragraphs;
    this.#listing.read(this.#text.slice(start, end), this.#paragraphs);
  }

  #isOwn(voices: readonly Voice[]): boolean {
    return voices.every((voice) => this.#speakers.some((own) => isSameVoice(own, voice)));
  }

  #add(pieces: readonly Piece[]): void {
    this.#statements.push(...toStatements(this.#text, pieces));
  }
}

function spokenBy(speaker: Voice | null, doubt: Doubt | null): Pick<Speech, 'speaker' | 'doubt'> | null {
  return speaker === null ? null : { speaker, doubt };
}
