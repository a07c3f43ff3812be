import { Antecedents, type Floor, type Meant } from '@/lib/core/statements/antecedents';
import { voicesOf } from '@/lib/core/statements/group';
import { isBareTitle, type NamedReports } from '@/lib/core/statements/named-reports';
import type { Outline } from '@/lib/core/statements/outline';
import type { Piece } from '@/lib/core/statements/piece';
import type { Attribution } from '@/lib/core/statements/subject';
import type { Voice } from '@/lib/core/statements/voice';

/** How far a paragraph has been read. */
export interface ReadSoFar {
  /** Whose words go on, or null where the reporter speaks. */
  readonly word: Meant | null;
  readonly pieces: readonly Piece[];
}

/** Whom the attributions of one paragraph mean. */
export class SpeakersMeant {
  readonly #text: string;
  readonly #outline: Outline;
  readonly #reports: NamedReports;
  /** Who 他 is. */
  readonly antecedents: Antecedents;

  /** @param reports those that were named before the paragraph */
  constructor(text: string, outline: Outline, floor: Floor, reports: NamedReports) {
    this.#text = text;
    this.#outline = outline;
    this.#reports = reports;
    this.antecedents = new Antecedents(text, outline, floor);
  }

  /** The speakers that an attribution means, or null where it is nobody's whose name is known. */
  of({ subject, cue }: Attribution, soFar: ReadSoFar): Meant | null {
    switch (subject.by) {
      case 'people':
        return { speakers: voicesOf(this.#outline, subject.group), doubt: null };
      case 'body': {
        const voice = this.#outline.voices[subject.voice];
        if (voice === undefined) return null;
        return (isBareTitle(voice.name) ? this.#report(voice.name, cue.start, soFar) : null) ?? only(voice);
      }
      case 'report':
        return this.#report(subject.noun, cue.start, soFar);
      case 'one':
        return this.antecedents.one(cue.start);
      case 'many':
      case 'all':
        return this.antecedents.many(cue.start);
      case 'same':
        return soFar.word;
      case 'nameless':
        return null;
    }
  }

  /** The report that was named before an offset of the mask and is meant by a noun; nobody's while a person speaks. */
  #report(noun: string, before: number, { word, pieces }: ReadSoFar): Meant | null {
    if (word !== null) return null;
    const { block, voices } = this.#outline;
    if (noun === '数据') {
      const last = pieces.at(-1);
      const speaker = last?.speakers[0];
      const between = this.#text.slice(last?.end, before + block.start);
      return speaker?.kind === 'report' && !/[。！？；]/.test(between) ? only(speaker) : null;
    }
    const here = voices.filter(({ end }) => end - block.start <= before);
    const meant = this.#reports.meant(noun, here);
    return meant === null ? null : only(meant);
  }
}

function only(voice: Voice): Meant {
  return { speakers: [voice], doubt: null };
}
