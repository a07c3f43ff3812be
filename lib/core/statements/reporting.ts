import type { Floor } from '@/lib/core/statements/antecedents';
import { isCaption, isEnding, isHeading } from '@/lib/core/statements/lexicon/endings';
import { Listing } from '@/lib/core/statements/listing';
import { NamedReports } from '@/lib/core/statements/named-reports';
import type { Outline } from '@/lib/core/statements/outline';
import type { Piece } from '@/lib/core/statements/piece';
import { isAllQuoted } from '@/lib/core/statements/quotations';
import { readParagraph } from '@/lib/core/statements/report';
import { areAmong, speakersAtStart } from '@/lib/core/statements/spoken-of';
import type { Voice } from '@/lib/core/statements/voice';

/** The reporter's paragraphs while they are read, in order. From one to the next goes only who had the word. */
export class Reporting {
  readonly #text: string;
  /** How many paragraphs were read: headings and captions between two do not part them. */
  #paragraphs = 0;
  /** Who had the word last, in which paragraph, and a list of theirs. */
  #speakers: readonly Voice[] = [];
  #spokeIn = -2;
  /** Whether only what stands before their paragraph says that they had it. */
  #isFar = false;
  /** Whom the last paragraph was about, in which nobody had the word. */
  #about: Voice | null = null;
  /** Whether the last paragraph ended with who says the next one (张三表示：). */
  #isOpen = false;
  readonly #listing = new Listing();
  readonly #reports = new NamedReports();

  constructor(text: string) {
    this.#text = text;
  }

  /** Who had the word last; empty where nobody has. */
  get speakers(): readonly Voice[] {
    return this.#speakers;
  }

  /** Whether somebody had the word in the last paragraph. */
  get isSpoken(): boolean {
    return this.#spokeIn === this.#paragraphs;
  }

  /** Who says what in the next paragraph. */
  read(outlined: Outline): readonly Piece[] {
    const { start, end } = outlined.block;
    const block = this.#text.slice(start, end);
    if (isEnding(block)) {
      this.#listing.end();
      return [];
    }
    if (isCaption(block) || this.#listing.isBullet(block)) return [];
    if (this.#listing.hasItem(block, { paragraphs: this.#paragraphs, spokeIn: this.#spokeIn })) {
      return this.#readItem(outlined);
    }
    if (this.#isOpen && !isHeading(block) && speakersAtStart(outlined) === null && !isAllQuoted(outlined)) {
      return this.#readItem(outlined);
    }
    this.#listing.pause();
    if (!isHeading(block)) this.#paragraphs++;
    const isNear = this.#spokeIn === this.#paragraphs - 1;
    const floor: Floor = {
      speakers: isNear ? this.#speakers : [],
      isNear: isNear && !this.#isFar,
      about: this.#about,
    };
    const { pieces, speakers, isOpen, about } = readParagraph(this.#text, outlined, floor, this.#reports);
    this.#reports.see(outlined.voices);
    this.#isOpen = isOpen;
    if (!isHeading(block)) this.#about = about;
    if (speakers.length === 0) return pieces;
    this.#speakers = speakers;
    this.#isFar = pieces.at(-1)?.doubt === 'far';
    this.#spokeIn = this.#paragraphs;
    if (isOpen || pieces.at(-1)?.end === end) this.#listing.announce(block);
    return pieces;
  }

  /** An item of a list that somebody announced (提出三点建议：). */
  #readItem(outlined: Outline): readonly Piece[] {
    this.#isOpen = false;
    const named = speakersAtStart(outlined);
    if (named !== null && !areAmong(named, this.#speakers)) {
      this.#listing.end();
      return this.read(outlined);
    }
    const { start, end } = outlined.block;
    this.#paragraphs++;
    this.#spokeIn = this.#paragraphs;
    this.#listing.read(this.#text.slice(start, end), this.#paragraphs);
    return [
      {
        start,
        end,
        speakers: this.#speakers,
        kind: 'reported',
        cue: null,
        doubt: this.#isFar ? 'far' : null,
      },
    ];
  }
}
