import { attributionIn } from '@/lib/core/statements/attribution';
import {
  canBeSubject,
  clauseStart,
  groupAround,
  personAfter,
  startOf,
  voicesOf,
  voicesUntil,
} from '@/lib/core/statements/group';
import { isOfTalk, isOthersTalk, isReporters } from '@/lib/core/statements/lexicon/openings';
import { type Outline, SIGN } from '@/lib/core/statements/outline';
import { partsOf } from '@/lib/core/statements/parts';
import type { Piece } from '@/lib/core/statements/piece';
import { isSpeech } from '@/lib/core/statements/quotes';
import type { Doubt, StatementKind } from '@/lib/core/statements/statement';
import type { Attribution } from '@/lib/core/statements/subject';
import { namesUnknown } from '@/lib/core/statements/unknown-name';
import { isSameVoice, type Voice } from '@/lib/core/statements/voice';
import { skipUnseen, trimUnseen } from '@/lib/core/text/blocks';
import type { Enclosure } from '@/lib/core/text/enclosures';
import { endsWithSentence } from '@/lib/core/text/sentences';
import type { Span } from '@/lib/core/text/span';

/** Who had the word before a block. */
export interface Floor {
  /** Who spoke last; empty where nobody has. */
  readonly speakers: readonly Voice[];
  /** Whether they spoke in the block directly before. */
  readonly isNear: boolean;
}

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

/** What comes before the words in a sentence that begins with a quotation: blanks and the comma that ties them. */
const LONGEST_LEAD = 12;
const GIVES = /^(?:发表|作|做|带来|进行|作出|做出|演讲|致辞|发言|主讲)/;
const HAS_TOPIC = new RegExp(
  `[${SIGN.title}${SIGN.quotation}${SIGN.report}]|围绕|针对|就|以.*[为题]|结合|关于|从|对`,
);
const NUMBERS = '零一两三四五六七八九十';
/** A clause before a colon in which somebody without a name speaks. */
const SAID_BY_OTHERS = /网友|用户|记者|有人|观众|读者|媒体|专家|主持人|粉丝|评论/;
const TIES = /[\s，,。；;、]/;

/**
 * What a sentence says of a talk behind its cue, if no longer than this, may only announce it
 * (“……。”他在会上提出了这样的问题。 他发表了主题演讲。).
 */
const ONLY_ANNOUNCED = 16;

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
  #lastNamed: readonly Voice[] = [];
  #isUnknown = false;
  /** Whether a sentence of this block has been read that is nobody's. */
  #hasOwn = false;
  #nextEnclosure = 0;
  #speakers: readonly Voice[] = [];

  constructor(text: string, outline: Outline, floor: Floor) {
    this.#text = text;
    this.#outline = outline;
    this.#floor = floor;
  }

  read(): Read {
    const sentences = partsOf(this.#outline);
    for (const [index, sentence] of sentences.entries()) {
      const quotation = this.#quotationAt(sentence.start) ?? this.#quotationAtEnd(sentence);
      const rest = quotation === null ? sentence : this.#behind(quotation, sentence);
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
    } else if (this.#isAllQuoted() && this.#floor.speakers.length === 1) {
      const doubt = this.#floor.isNear ? null : 'far';
      this.#add(quotation.inner, this.#floor.speakers, 'quoted', null, doubt);
    }
  }

  /** Whether the block is quotations and nothing else. */
  #isAllQuoted(): boolean {
    const { sentences, enclosures } = this.#outline;
    return sentences.every(({ start, end }) => {
      const quotation = enclosures[firstFrom(enclosures, start)];
      return quotation?.kind === 'quotation' && quotation.start === start && quotation.end + 1 >= end;
    });
  }

  /** Who is said to speak at the beginning of the sentence behind a quotation. */
  #whoFollows(next: Span): { speakers: readonly Voice[]; cue: Span | null } | null {
    const found = attributionIn(this.#outline, next);
    if (found !== null && (found.subject.by === 'people' || found.subject.by === 'one')) {
      return { speakers: this.#speakersOf(found)?.speakers ?? [], cue: this.#inText(found.cue) };
    }
    if (found !== null || this.#quotationAt(next.start) !== null) return null;
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
    if (found.subject.by !== 'same') this.#name(speakers);
    if (quotation !== null) this.#add(quotation.inner, speakers, 'quoted', cue, doubt);
    this.#word = found.subject.by === 'body' ? null : { speakers, kind: found.kind, doubt };
    const opened = this.#quotationOpened(cue.end, sentence.end);
    if (opened?.isOwn) {
      this.#add(opened.quotation.inner, speakers, 'quoted', cue, doubt);
      this.#word = { speakers, kind: 'quoted', doubt };
      return;
    }
    const end = opened === null ? rest.end : opened.quotation.start;
    if (!this.#hasWords(cue.end, end)) return;
    this.#speakers = speakers;
    if (found.kind === 'summarised' && this.#isOnlyAnnounced(rest, cue, end)) {
      this.#word = null;
      return;
    }
    this.#add({ start: rest.start, end }, speakers, found.kind, cue, doubt);
    if (opened !== null) this.#word = null;
  }

  /** 出席并致辞, 发表主题演讲: that somebody spoke, and nothing of what was said. */
  #isOnlyAnnounced(rest: Span, cue: Span, end: number): boolean {
    if (end - cue.end > ONLY_ANNOUNCED) return false;
    if (this.#isAfterQuotation(rest)) return true;
    const { mask, block } = this.#outline;
    const sentence = mask.slice(rest.start - block.start, end - block.start);
    const name = sentence.slice(0, cue.start - rest.start).lastIndexOf(SIGN.person);
    const told = sentence.slice(name + 1);
    return (
      told.length <= ONLY_ANNOUNCED &&
      GIVES.test(this.#text.slice(cue.start, cue.end)) &&
      !HAS_TOPIC.test(told)
    );
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
      this.#name(named);
      this.#word = null;
      return;
    }
    const word = this.#word;
    const words = this.#text.slice(sentence.start, sentence.end);
    if (word?.kind === 'summarised' && named === null && isOfTalk(words)) {
      this.#add(sentence, word.speakers, word.kind, null, word.doubt);
      return;
    }
    const isUnknown = this.#seeUnknown(rest, found);
    const isEnd = found !== null || named !== null || isUnknown || isReporters(words) || isOthersTalk(words);
    if (named !== null) this.#name(named);
    if (word === null || isEnd || word.kind === 'quoted') {
      this.#hasOwn = true;
      this.#word = null;
      return;
    }
    this.#add(sentence, word.speakers, word.kind, null, word.doubt);
  }

  /** The speakers that an attribution means, or null where it is nobody's whose name is known. */
  #speakersOf({ subject, cue }: Attribution): { speakers: readonly Voice[]; doubt: Doubt | null } | null {
    const { voices } = this.#outline;
    switch (subject.by) {
      case 'people':
        return { speakers: voicesOf(this.#outline, subject.group), doubt: null };
      case 'body': {
        const voice = voices[subject.voice];
        return voice === undefined ? null : { speakers: [voice], doubt: null };
      }
      case 'one': {
        if (this.#lastNamed.length === 1) return { speakers: this.#lastNamed, doubt: null };
        if (this.#lastNamed.length > 1) return { speakers: this.#lastNamed.slice(-1), doubt: 'pronoun' };
        if (this.#isUnknown) return null;
        return this.#onlyNamed(cue.start) ?? this.#fromFloor(1);
      }
      case 'many':
      case 'all':
        if (this.#lastNamed.length > 1) return { speakers: this.#lastNamed, doubt: null };
        return this.#allNamed(cue.start) ?? this.#fromFloor(2);
      case 'same':
        return this.#word;
      case 'nameless':
        return null;
    }
  }

  /** The one person whom the block names before an offset of the mask. */
  #onlyNamed(before: number): { speakers: readonly Voice[]; doubt: Doubt | null } | null {
    const { voices, block } = this.#outline;
    const people = different(
      voices.filter(({ kind, end }) => kind === 'person' && end - block.start <= before),
    );
    return people.length === 1 ? { speakers: people, doubt: null } : null;
  }

  /** All whom the block names before an offset of the mask, those in brackets included (五位专家). */
  #allNamed(before: number): { speakers: readonly Voice[]; doubt: Doubt | null } | null {
    const { voices, aside, block } = this.#outline;
    const people = different(
      [...voices, ...aside].filter(({ kind, end }) => kind === 'person' && end - block.start <= before),
    ).toSorted((a, b) => a.start - b.start);
    const number = NUMBERS.indexOf(
      /([两三四五六七八九十])[位名]/.exec(this.#text.slice(block.start, block.start + before))?.[1] ?? '',
    );
    return people.length > 1 && people.length === number ? { speakers: people, doubt: null } : null;
  }

  /** Who spoke before this block: only while it has said nothing else. */
  #fromFloor(atLeast: number): { speakers: readonly Voice[]; doubt: Doubt | null } | null {
    const { speakers, isNear } = this.#floor;
    if (this.#hasOwn || speakers.length < atLeast || (atLeast === 1 && speakers.length > 1)) return null;
    return { speakers, doubt: isNear ? null : 'far' };
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

  #name(speakers: readonly Voice[]): void {
    this.#lastNamed = speakers;
    this.#isUnknown = false;
  }

  /** Behind somebody whom nobody has recognised, 他 is nobody whose name is known. */
  #seeUnknown({ start, end }: Span, found: Attribution | null): boolean {
    const { block, mask } = this.#outline;
    if (found?.subject.by !== 'nameless' && !namesUnknown(mask.slice(start - block.start, end - block.start)))
      return false;
    this.#lastNamed = [];
    this.#isUnknown = true;
    return true;
  }

  /** A quotation that is all of a sentence but a few words before it: 在政策端，“……。” */
  #quotationAtEnd({ start, end }: Span): Enclosure | null {
    const { enclosures } = this.#outline;
    const last = enclosures[firstFrom(enclosures, end) - 1];
    if (last === undefined || last.end !== end || last.start <= start || last.start - start > LONGEST_LEAD)
      return null;
    if (!/，\s*$/.test(this.#text.slice(start, last.start)) || !isSpeech(this.#text, last, 'first'))
      return null;
    return endsWithSentence(this.#text, last.inner) && attributionIn(this.#outline, { start, end }) === null
      ? last
      : null;
  }

  /** The quotation that is somebody's words and begins at an offset. */
  #quotationAt(start: number): Enclosure | null {
    const { enclosures } = this.#outline;
    while ((enclosures[this.#nextEnclosure]?.start ?? start) < start) this.#nextEnclosure++;
    const enclosure = enclosures[this.#nextEnclosure];
    return enclosure?.start === start && isSpeech(this.#text, enclosure, 'first') ? enclosure : null;
  }

  /**
   * The quotation that the words behind a cue are, or that a colon opens later in the sentence. It is not
   * the speaker's own where somebody else says what stands before the colon (…宣布…，有网友提出：“…”).
   */
  #quotationOpened(cueEnd: number, end: number): { quotation: Enclosure; isOwn: boolean } | null {
    const { enclosures, block } = this.#outline;
    for (let at = firstFrom(enclosures, cueEnd); at < enclosures.length; at++) {
      const quotation = enclosures[at];
      if (quotation === undefined || quotation.start >= end) return null;
      if (!isSpeech(this.#text, quotation, 'after')) continue;
      const before = this.#text.slice(cueEnd, quotation.start);
      if (/^[\s，,：:道说称]*$/.test(before)) return { quotation, isOwn: true };
      if (!/[：:]\s*$/.test(before)) continue;
      const clause = clauseStart(this.#outline.mask, cueEnd - block.start, quotation.start - block.start - 1);
      return {
        quotation,
        isOwn: !SAID_BY_OTHERS.test(this.#outline.mask.slice(clause, quotation.start - block.start)),
      };
    }
    return null;
  }

  /** What a sentence says behind the quotation that it begins with, or null where that is nothing. */
  #behind(quotation: Enclosure, sentence: Span): Span | null {
    let start = quotation.end;
    while (start < sentence.end && TIES.test(this.#text[start] ?? '')) start++;
    return start < sentence.end ? { start, end: sentence.end } : null;
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

/** The position of the first enclosure that begins at an offset or behind it. */
function firstFrom(enclosures: readonly Enclosure[], start: number): number {
  let low = 0;
  let high = enclosures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((enclosures[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function different(voices: readonly Voice[]): Voice[] {
  return voices.filter((voice, index) => voices.findIndex((other) => isSameVoice(other, voice)) === index);
}
