import type { Voice } from '@/lib/core/statements/voice';
import { type Enclosure, enclosuresOf } from '@/lib/core/text/enclosures';
import { sentencesOf } from '@/lib/core/text/sentences';
import type { Span } from '@/lib/core/text/span';

/**
 * The signs that stand for things in a mask, one for each of their characters, so that offsets stay and
 * patterns can be written over what stands where. All are of the private use area.
 */
export const SIGN = {
  quotation: '\uE001',
  title: '\uE002',
  aside: '\uE003',
  person: '\uE004',
  organisation: '\uE005',
  report: '\uE006',
} as const;

const REPORT = /(?:报告|皮书|报告书|指数)(?:[（(].*[)）])?$/;
const OWN_SIGNS = /[\uE001-\uE006]/g;

/** A block of an article, prepared for finding out who speaks in it. */
export interface Outline {
  readonly block: Span;
  readonly enclosures: readonly Enclosure[];
  readonly sentences: readonly Span[];
  /** The voices outside of quotations and titles. */
  readonly voices: readonly Voice[];
  /** The voices in brackets: 【胡文友：某公司创始人】. */
  readonly aside: readonly Voice[];
  /**
   * The block with everything in enclosures and every voice replaced by its {@link SIGN}. Its character at
   * `i` stands for the text's at `block.start + i`.
   */
  readonly mask: string;
}

/**
 * Prepares one block.
 * @param voices those that lie in the block
 * @param goesOn whether the block before ended inside a quotation
 */
export function outline(text: string, block: Span, voices: readonly Voice[], goesOn: boolean): Outline {
  const enclosures = enclosuresOf(text, block, goesOn);
  const outside = withReports(text, voicesOutside(voices, enclosures), voices, enclosures);
  return {
    block,
    enclosures,
    sentences: sentencesOf(text, block, enclosures),
    voices: outside,
    aside: voicesInAsides(voices, enclosures),
    mask: maskOf(text, block, enclosures, outside),
  };
}

function voicesOutside(voices: readonly Voice[], enclosures: readonly Enclosure[]): Voice[] {
  let next = 0;
  return voices.filter((voice) => {
    while (next < enclosures.length && (enclosures[next]?.end ?? 0) <= voice.start) next++;
    const enclosure = enclosures[next];
    return enclosure === undefined || enclosure.start >= voice.end;
  });
}

function voicesInAsides(voices: readonly Voice[], enclosures: readonly Enclosure[]): Voice[] {
  let next = 0;
  return voices.filter(({ start, end }) => {
    while (next < enclosures.length && (enclosures[next]?.end ?? 0) <= start) next++;
    const enclosure = enclosures[next];
    return enclosure?.kind === 'aside' && enclosure.start < start && end < enclosure.end;
  });
}

/** Titles of reports are voices as well: 《…白皮书》指出. */
function withReports(
  text: string,
  outside: readonly Voice[],
  all: readonly Voice[],
  enclosures: readonly Enclosure[],
): Voice[] {
  const reports = enclosures.flatMap(({ kind, start, end, inner }): Voice[] => {
    const name = text.slice(inner.start, inner.end);
    if (kind !== 'title' || !REPORT.test(name)) return [];
    const known = all.find((voice) => voice.kind === 'report' && voice.start >= start && voice.end <= end);
    return [
      {
        start,
        end,
        name: known?.name ?? name,
        entity: known?.entity ?? null,
        kind: 'report',
        certainty: known?.certainty ?? 'sure',
        title: null,
      },
    ];
  });
  if (reports.length === 0) return [...outside];
  return [...outside, ...reports].toSorted((a, b) => a.start - b.start);
}

function maskOf(
  text: string,
  block: Span,
  enclosures: readonly Enclosure[],
  voices: readonly Voice[],
): string {
  const parts: string[] = [];
  let at = block.start;
  let nextVoice = 0;
  const plain = (to: number): void => {
    for (let voice = voices[nextVoice]; voice !== undefined && voice.start < to; voice = voices[nextVoice]) {
      parts.push(plainly(text, at, voice.start), SIGN[voice.kind].repeat(voice.end - voice.start));
      at = voice.end;
      nextVoice++;
    }
    parts.push(plainly(text, at, to));
    at = to;
  };
  for (const { kind, start, end } of enclosures) {
    plain(start);
    const isReport = voices[nextVoice]?.start === start;
    if (isReport) nextVoice++;
    parts.push(SIGN[isReport ? 'report' : kind].repeat(end - start));
    at = end;
  }
  plain(block.end);
  return parts.join('');
}

/** A text that has these characters itself means nothing by them. */
function plainly(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(OWN_SIGNS, '\uFFFD');
}
