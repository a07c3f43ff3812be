import { Antecedents, type Floor, type Meant } from '@/lib/core/statements/antecedents';
import { attributionIn } from '@/lib/core/statements/attribution';
import {
  canBeSubject,
  groupAround,
  personAfter,
  startOf,
  voicesOf,
  voicesUntil,
} from '@/lib/core/statements/group';
import { isOfTalk, isOthersTalk, isReporters } from '@/lib/core/statements/lexicon/openings';
import { isOnlyAnnounced } from '@/lib/core/statements/only-announced';
import type { Outline } from '@/lib/core/statements/outline';
import { partsOf } from '@/lib/core/statements/parts';
import type { Piece } from '@/lib/core/statements/piece';
import {
  behindQuotation,
  isAllQuoted,
  quotationAt,
  quotationAtEnd,
  quotationOpened,
} from '@/lib/core/statements/quotations';
import type { Doubt, StatementKind } from '@/lib/core/statements/statement';
import type { Attribution } from '@/lib/core/statements/subject';
import type { Voice } from '@/lib/core/statements/voice';
import { skipUnseen, trimUnseen } from '@/lib/core/text/blocks';
import type { Enclosure } from '@/lib/core/text/enclosures';
import type { Span } from '@/lib/core/text/span';

/** What a paragraph says, and who had the word in it last (nobody: empty), also without words of theirs. */
export interface Read {
  readonly pieces: readonly Piece[];
  readonly speakers: readonly Voice[];
}

/** Whose words go on from sentence to sentence. */
interface Word {
  readonly speakers: readonly Voice[];
  readonly kind: StatementKind;
  readonly doubt: Doubt | null;
}

/** Reads one paragraph of a report: whose words its sentences are. */
export function readParagraph(text: string, outline: Outline, floor: Floor): Read {
  return new Paragraph(text, outline, floor).read();
}

class Paragraph {
  readonly #text: string;
  readonly #outline: Outline;
  readonly #floor: Floor;
  readonly #pieces: Piece[] = [];
  /** Whose words go on, or null where the reporter speaks. */
  #word: Word | null = null;
  /** Who 他 is. */
  readonly #antecedents: Antecedents;
  #speakers: readonly Voice[] = [];

  constructor(text: string, outline: Outline, floor: Floor) {
    this.#text = text;
    this.#outline = outline;
    this.#floor = floor;
    this.#antecedents = new Antecedents(text, outline, floor);
  }

  read(): Read {
    const sentences = partsOf(this.#outline);
    for (const [index, sentence] of sentences.entries()) {
      const quotation =
        quotationAt(this.#text, this.#outline, sentence.start) ??
        quotationAtEnd(this.#text, this.#outline, sentence);
      const rest = quotation === null ? sentence : behindQuotation(this.#text, quotation, sentence);
      if (quotation !== null && rest === null) this.#readQuotation(quotation, sentences[index + 1]);
      else this.#readSentence(sentence, quotation, rest ?? sentence);
    }
    return { pieces: this.#pieces, speakers: this.#speakers };
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
    if (word !== null) {
      this.#add(quotation.inner, word.speakers, 'quoted', null, word.doubt);
    } else if (isAllQuoted(this.#outline) && this.#floor.speakers.length === 1) {
      const doubt = this.#floor.isNear ? null : 'far';
      this.#add(quotation.inner, this.#floor.speakers, 'quoted', null, doubt);
    }
  }

  /** Who is said to speak at the beginning of the sentence behind a quotation. */
  #whoFollows(next: Span): { speakers: readonly Voice[]; cue: Span | null } | null {
    const found = attributionIn(this.#outline, next);
    if (found !== null && (found.subject.by === 'people' || found.subject.by === 'one')) {
      return { speakers: this.#speakersOf(found)?.speakers ?? [], cue: this.#inText(found.cue) };
    }
    if (found !== null || quotationAt(this.#text, this.#outline, next.start) !== null) return null;
    const named = this.#namedAtStart(next);
    return named === null ? null : { speakers: named, cue: null };
  }

  #readSentence(sentence: Span, quotation: Enclosure | null, rest: Span): void {
    const found = attributionIn(this.#outline, rest);
    const who = found === null ? null : this.#speakersOf(found);
    if (found === null || who === null) {
      this.#readOn(sentence, quotation, rest, found);
      return;
    }
    const { speakers } = who;
    const doubt = found.isToCome ? 'announced' : who.doubt;
    const cue = this.#inText(found.cue);
    if (found.subject.by !== 'same') this.#antecedents.name(speakers);
    if (quotation !== null) this.#add(quotation.inner, speakers, 'quoted', cue, doubt);
    this.#word = found.subject.by === 'body' ? null : { speakers, kind: found.kind, doubt };
    const opened = quotationOpened(this.#text, this.#outline, cue.end, sentence.end);
    if (opened?.isOwn) {
      this.#add(opened.quotation.inner, speakers, 'quoted', cue, doubt);
      this.#word = { speakers, kind: 'quoted', doubt };
      return;
    }
    const end = opened === null ? rest.end : opened.quotation.start;
    if (!this.#hasWords(cue.end, end)) return;
    this.#speakers = speakers;
    if (
      found.kind === 'summarised' &&
      isOnlyAnnounced(this.#text, this.#outline, rest, cue, end, this.#isAfterQuotation(rest))
    ) {
      this.#word = null;
      return;
    }
    this.#add({ start: rest.start, end }, speakers, found.kind, cue, doubt);
    if (opened !== null) this.#word = null;
  }

  /** Whether a stretch stands directly behind a quotation of the same sentence or the one before. */
  #isAfterQuotation({ start }: Span): boolean {
    const last = this.#pieces.at(-1);
    return last?.kind === 'quoted' && !/[\p{L}\p{N}]/u.test(this.#text.slice(last.end, start));
  }

  /** A sentence that names no speaker of its own. */
  #readOn(sentence: Span, quotation: Enclosure | null, rest: Span, found: Attribution | null): void {
    const named = this.#namedAtStart(rest);
    if (quotation !== null && named !== null && found === null) {
      this.#add(quotation.inner, named, 'quoted', null, null);
      this.#antecedents.name(named);
      this.#word = null;
      return;
    }
    const word = this.#word;
    const words = this.#text.slice(sentence.start, sentence.end);
    if (word?.kind === 'summarised' && named === null && isOfTalk(words)) {
      this.#add(sentence, word.speakers, word.kind, null, word.doubt);
      return;
    }
    const isUnknown = this.#antecedents.seeUnknown(rest, found);
    const isEnd = found !== null || named !== null || isUnknown || isReporters(words) || isOthersTalk(words);
    if (named !== null) this.#antecedents.name(named);
    if (word === null || isEnd || word.kind === 'quoted') {
      this.#antecedents.endFloor();
      this.#word = null;
      return;
    }
    this.#add(sentence, word.speakers, word.kind, null, word.doubt);
  }

  /** The speakers that an attribution means, or null where it is nobody's whose name is known. */
  #speakersOf({ subject, cue }: Attribution): Meant | null {
    const { voices } = this.#outline;
    switch (subject.by) {
      case 'people':
        return { speakers: voicesOf(this.#outline, subject.group), doubt: null };
      case 'body': {
        const voice = voices[subject.voice];
        return voice === undefined ? null : { speakers: [voice], doubt: null };
      }
      case 'one':
        return this.#antecedents.one(cue.start);
      case 'many':
      case 'all':
        return this.#antecedents.many(cue.start);
      case 'same':
        return this.#word;
      case 'nameless':
        return null;
    }
  }

  /** The people that a sentence begins with, as its subject. */
  #namedAtStart({ start, end }: Span): readonly Voice[] | null {
    const outline = this.#outline;
    const from = start - outline.block.start;
    const to = end - outline.block.start;
    for (let at = personAfter(outline, voicesUntil(outline, from) - 1); at >= 0; ) {
      if (startOf(outline, { first: at, last: at }) >= to) return null;
      const group = groupAround(outline, at, from, to);
      if (canBeSubject(outline, group, from)) return voicesOf(outline, group);
      at = personAfter(outline, group.last);
    }
    return null;
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
    const start = skipUnseen(this.#text, span.start, span.end);
    const end = trimUnseen(this.#text, start, span.end);
    if (start >= end || speakers.length === 0) return;
    const last = this.#pieces.at(-1);
    if (last !== undefined && end <= last.end) return;
    this.#pieces.push({ start, end, speakers, kind, cue, doubt });
    this.#speakers = speakers;
  }
}
