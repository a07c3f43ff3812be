import type { Floor, Meant } from '@/lib/core/statements/antecedents';
import { attributionIn } from '@/lib/core/statements/attribution';
import { isListOfNames } from '@/lib/core/statements/group';
import { isHeading } from '@/lib/core/statements/lexicon/endings';
import { isAboutEvent, isOfTalk } from '@/lib/core/statements/lexicon/openings';
import { namedAtStart } from '@/lib/core/statements/named-at-start';
import type { NamedReports } from '@/lib/core/statements/named-reports';
import { isOnlyAnnounced } from '@/lib/core/statements/only-announced';
import type { Outline } from '@/lib/core/statements/outline';
import { partsOf } from '@/lib/core/statements/parts';
import type { Piece } from '@/lib/core/statements/piece';
import { Pieces } from '@/lib/core/statements/pieces';
import {
  behindQuotation,
  isAllQuoted,
  quotationAt,
  quotationAtEnd,
  quotationOpened,
} from '@/lib/core/statements/quotations';
import { SpeakersMeant } from '@/lib/core/statements/speakers-meant';
import { areAmong } from '@/lib/core/statements/spoken-of';
import type { Doubt, StatementKind } from '@/lib/core/statements/statement';
import type { Attribution } from '@/lib/core/statements/subject';
import { takesOver } from '@/lib/core/statements/takes-over';
import type { Voice } from '@/lib/core/statements/voice';
import { skipUnseen } from '@/lib/core/text/blocks';
import type { Enclosure } from '@/lib/core/text/enclosures';
import type { Span } from '@/lib/core/text/span';

/** What a paragraph says, and who had the word in it last (nobody: empty), also without words of theirs. */
export interface Read {
  readonly pieces: readonly Piece[];
  readonly speakers: readonly Voice[];
  /** Whether it ends with a cue and a colon: the words are the next paragraph. */
  readonly isOpen: boolean;
  /** The one person whom it is about, where nobody has the word; null where that is open. */
  readonly about: Voice | null;
}

/** More than this between a cue and the quotation that it opens, in UTF-16 units, is said as well (表示，甲是乙：“丙是丁。”). */
const LONGEST_LEAD = 14;

/** Who can be said behind a quotation to have spoken it. */
const FOLLOWING: ReadonlySet<Attribution['subject']['by']> = new Set(['people', 'one', 'body']);

/** Whose words go on from sentence to sentence. */
interface Word extends Meant {
  readonly kind: StatementKind;
  /** Whether only a talk was announced: a sentence about it goes on (本次演讲聚焦…), no other does. */
  readonly isBare?: boolean;
  /** Whether a colon opened the words (在讲话中说：…): what a reporter would say as well may be the speaker's. */
  readonly isOpened?: boolean;
}

/**
 * Reads one paragraph of a report: whose words its sentences are.
 * @param reports those that were named before it
 */
export function readParagraph(text: string, outline: Outline, floor: Floor, reports: NamedReports): Read {
  return new Paragraph(text, outline, floor, reports).read();
}

class Paragraph {
  readonly #text: string;
  readonly #outline: Outline;
  readonly #floor: Floor;
  readonly #pieces: Pieces;
  readonly #meant: SpeakersMeant;
  /** Whose words go on, or null where the reporter speaks. */
  #word: Word | null = null;
  #speakers: readonly Voice[] = [];
  #isOpen = false;
  /** Whom the last sentence is about, if it is nobody's words. */
  #about: readonly Voice[] = [];

  constructor(text: string, outline: Outline, floor: Floor, reports: NamedReports) {
    this.#text = text;
    this.#outline = outline;
    this.#floor = floor;
    this.#pieces = new Pieces(text);
    this.#meant = new SpeakersMeant(text, outline, floor, reports);
  }

  read(): Read {
    const sentences = partsOf(this.#outline);
    for (const [index, sentence] of sentences.entries()) {
      const { start } = this.#outline.block;
      if (isListOfNames(this.#outline, sentence.start - start, sentence.end - start)) {
        this.#word = null;
        continue;
      }
      const quotation =
        quotationAt(this.#text, this.#outline, sentence.start) ??
        quotationAtEnd(this.#text, this.#outline, sentence);
      const rest = quotation === null ? sentence : behindQuotation(this.#text, quotation, sentence);
      if (quotation !== null && rest === null) this.#readQuotation(quotation, sentences[index + 1]);
      else this.#readSentence(sentence, quotation, rest ?? sentence);
    }
    const about = this.#speakers.length > 0 ? null : this.#meant.antecedents.about();
    return { pieces: this.#pieces.all, speakers: this.#speakers, isOpen: this.#isOpen, about };
  }

  /** A sentence that is a quotation and nothing else: the next one says whose, or it goes on with who spoke. */
  #readQuotation(quotation: Enclosure, next: Span | undefined): void {
    const following = next === undefined ? null : this.#whoFollows(next);
    const named = following?.speakers ?? [];
    if (named.length > 0) {
      this.#add(quotation.inner, named, 'quoted', following?.cue ?? null, null);
      this.#word = null;
      return;
    }
    const word = this.#word;
    const about = this.#about;
    this.#about = [];
    if (word !== null) {
      this.#add(quotation.inner, word.speakers, 'quoted', null, word.doubt);
    } else if (following === null && about.length === 1) {
      this.#add(quotation.inner, about, 'quoted', null, 'far');
    } else if (isAllQuoted(this.#outline) && this.#floor.speakers.length === 1) {
      const doubt = this.#floor.isNear ? null : 'far';
      this.#add(quotation.inner, this.#floor.speakers, 'quoted', null, doubt);
    }
  }

  /** Who is said to speak at the beginning of the sentence behind a quotation. */
  #whoFollows(next: Span): { speakers: readonly Voice[]; cue: Span | null } | null {
    const found = attributionIn(this.#outline, next);
    if (found !== null && FOLLOWING.has(found.subject.by)) {
      return { speakers: this.#whoIs(found)?.speakers ?? [], cue: this.#inText(found.cue) };
    }
    if (found !== null || quotationAt(this.#text, this.#outline, next.start) !== null) return null;
    const named = namedAtStart(this.#outline, next);
    return named === null ? null : { speakers: named, cue: null };
  }

  #readSentence(sentence: Span, quotation: Enclosure | null, rest: Span): void {
    const found = attributionIn(this.#outline, rest);
    const before = this.#word;
    this.#about = [];
    if (found !== null && before !== null && this.#isAmong(before, found)) {
      this.#add(sentence, before.speakers, before.kind, null, before.doubt);
      return;
    }
    const who = found === null || this.#isHeadline(found) ? null : this.#whoIs(found);
    if (found === null || who === null) {
      this.#readOn(sentence, quotation, rest, found);
      return;
    }
    const { speakers } = who;
    const doubt = found.isToCome ? 'announced' : who.doubt;
    const cue = this.#inText(found.cue);
    if (found.subject.by !== 'same') this.#meant.antecedents.name(speakers);
    // What a body says goes on in a quotation only.
    if (found.subject.by === 'body') this.#about = speakers;
    if (quotation !== null) this.#add(quotation.inner, speakers, 'quoted', cue, doubt);
    const goesOn = before?.isOpened === true && areAmong(speakers, before.speakers);
    this.#word =
      found.isAside === true || found.subject.by === 'body' || found.subject.by === 'report'
        ? null
        : {
            speakers,
            kind: found.kind,
            doubt,
            isOpened: this.#isOpenedBy(cue) || goesOn || isAboutEvent(this.#text.slice(cue.end, rest.end)),
          };
    const opened = this.#quotationOpened(cue, sentence.end);
    if (opened?.isOwn) {
      const { start } = opened.quotation;
      if (start - cue.end > LONGEST_LEAD)
        this.#add({ start: rest.start, end: start }, speakers, found.kind, cue, doubt);
      this.#add(opened.quotation.inner, speakers, 'quoted', cue, doubt);
      this.#word = { speakers, kind: 'quoted', doubt };
      return;
    }
    const end = opened === null ? rest.end : opened.quotation.start;
    const hasWords = this.#hasWords(cue.end, end);
    this.#isOpen = !hasWords && rest.end === this.#outline.block.end && this.#isOpenedBy(cue);
    if (hasWords || this.#isOpen) this.#speakers = speakers;
    if (!hasWords) return;
    if (
      found.kind === 'summarised' &&
      isOnlyAnnounced(this.#text, this.#outline, rest, cue, end, this.#pieces.isAfterQuotation(rest))
    ) {
      this.#word = { speakers, kind: found.kind, doubt, isBare: true };
      return;
    }
    this.#add({ start: rest.start, end }, speakers, found.kind, cue, doubt);
    if (opened !== null) this.#word = null;
  }

  /** What somebody else says that is part of what is being said: 正如B所言 in a speech that a colon opened, and what a body advises. */
  #isAmong({ isOpened }: Word, { isAside, subject, cue }: Attribution): boolean {
    if (subject.by === 'body') return this.#outline.mask.slice(cue.start, cue.end) === '建议';
    return isOpened === true && isAside === true;
  }

  /** A sentence that names no speaker of its own. */
  #readOn(sentence: Span, quotation: Enclosure | null, rest: Span, found: Attribution | null): void {
    const named = namedAtStart(this.#outline, rest);
    if (quotation !== null && named !== null && found === null) {
      this.#add(quotation.inner, named, 'quoted', null, null);
      this.#meant.antecedents.name(named);
      this.#word = null;
      return;
    }
    const word = this.#word;
    const words = this.#text.slice(sentence.start, sentence.end);
    if (word?.kind === 'summarised' && named === null && isOfTalk(words)) {
      this.#add(sentence, word.speakers, word.kind, null, word.doubt);
      this.#word = { ...word, isBare: false };
      return;
    }
    const isUnknown = this.#meant.antecedents.seeUnknown(rest, found);
    const isEnd =
      found !== null || named !== null || isUnknown || takesOver(this.#text, this.#outline, sentence, word);
    if (named !== null) this.#meant.antecedents.name(named);
    if (found === null && !isUnknown) this.#about = named ?? [];
    if (word === null || isEnd || word.isBare === true || word.kind === 'quoted') {
      this.#meant.antecedents.endFloor();
      this.#word = null;
      return;
    }
    this.#add(sentence, word.speakers, word.kind, null, word.doubt);
  }

  /** Whether a colon stands directly behind a cue: 在讲话中说：…. */
  #isOpenedBy({ end }: Span): boolean {
    return /^ ?[：:]/.test(this.#text.slice(end, end + 2));
  }

  #whoIs(found: Attribution): Meant | null {
    return this.#meant.of(found, { word: this.#word, pieces: this.#pieces.all });
  }

  /** 某公司提醒用户修复甲, 张三现场演示甲: the title of a report, not what it says. */
  #isHeadline({ subject, kind }: Attribution): boolean {
    const { start, end } = this.#outline.block;
    const block = this.#text.slice(start, end);
    const isOne = isHeading(block.replace(/”$/, '')) && !block.includes('。');
    return isOne && (subject.by === 'body' || (kind === 'summarised' && !block.includes('，')));
  }

  /** The quotation that a cue opens; null also where it is a part of the sentence: 强调“…”，某公司将…. */
  #quotationOpened(cue: Span, end: number): ReturnType<typeof quotationOpened> {
    const opened = quotationOpened(this.#text, this.#outline, cue.end, end);
    const isPart =
      opened?.quotation.start === cue.end &&
      behindQuotation(this.#text, opened.quotation, { start: cue.end, end }) !== null;
    return isPart ? null : opened;
  }

  /** Whether anything is said behind a cue. */
  #hasWords(cueEnd: number, end: number): boolean {
    const start = skipUnseen(this.#text, cueEnd, end);
    return /[\p{L}\p{N}]{2}/u.test(this.#text.slice(start, end));
  }

  #inText({ start, end }: Span): Span {
    const { block } = this.#outline;
    return { start: start + block.start, end: end + block.start };
  }

  #add(
    span: Span,
    speakers: readonly Voice[],
    kind: StatementKind,
    cue: Span | null,
    doubt: Doubt | null,
  ): void {
    if (this.#pieces.add(span, speakers, kind, cue, doubt)) this.#speakers = speakers;
  }
}
