import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import type { Introduced } from '@/lib/core/candidates/people/introductions';
import type { Label } from '@/lib/core/candidates/people/name-on-line';
import { nameRemark } from '@/lib/core/candidates/people/name-remark';
import type { Origin } from '@/lib/core/candidates/people/origins';
import type { PersonName } from '@/lib/core/candidates/people/person-name';
import type { Span } from '@/lib/core/text/span';

/** What a text says of one name, gathered over all of it. */
export interface PersonDraft {
  readonly name: string;
  /** The name with one given character more or less, where the text at its places does not decide. */
  readonly otherName: string | null;
  readonly form: PersonName['form'];
  readonly aliases: Set<string>;
  /** In the order of the text. */
  readonly titles: PrintedTitle[];
  /** Where the name was read. */
  readonly places: Span[];
  /** The most that one of its places looks like a name. */
  likeness: number;
  office: boolean;
  /** Whether the text says which organisation the person comes from. */
  origin: boolean;
  labels: number;
  /** Whether they speak by their full name, and again by the last part of it. */
  speaks: boolean;
}

/** Gathers by name what was found at places. */
export class PersonDrafts {
  readonly #text: string;
  readonly #byName = new Map<string, PersonDraft>();

  constructor(text: string) {
    this.#text = text;
  }

  addIntroduced({ name, handle, titles, office }: Introduced): void {
    const draft = this.#draftOf(name, handle);
    draft.titles.push(...titles);
    draft.office ||= office;
    this.#addRemark(draft, (handle ?? name).end);
  }

  /** 来自某公司的某人. */
  addOrigin({ name }: Origin): void {
    this.#draftOf(name, null).origin = true;
  }

  /** Somebody who speaks, by a name that is nobody else's kind. */
  addSpeaker(name: PersonName): void {
    this.#draftOf(name, null).speaks = true;
  }

  addLabel({ name, handle }: Label): void {
    const draft = this.#draftOf(name, handle);
    draft.labels++;
    this.#addRemark(draft, (handle ?? name).end);
  }

  drafts(): PersonDraft[] {
    return [...this.#byName.values()];
  }

  #addRemark(draft: PersonDraft, end: number): void {
    const remark = nameRemark(this.#text, end);
    if (remark === null) return;
    draft.titles.push(...remark.titles);
    if (remark.alias !== null && remark.alias !== draft.name) draft.aliases.add(remark.alias);
  }

  #draftOf({ start, end, form, otherEnd, likeness }: PersonName, handle: PersonName | null): PersonDraft {
    const printed = this.#text.slice(start, end);
    // 程　力 is 程力; the blanks of a name in Latin letters part its words.
    const name = form === 'chinese' ? printed.replace(/\s/gu, '') : printed;
    let draft = this.#byName.get(name);
    if (draft === undefined) {
      const otherName = otherEnd === null ? null : this.#text.slice(start, otherEnd);
      draft = {
        name,
        otherName,
        form,
        aliases: new Set(),
        titles: [],
        places: [],
        likeness: 0,
        office: false,
        origin: false,
        labels: 0,
        speaks: false,
      };
      this.#byName.set(name, draft);
    }
    draft.places.push({ start, end });
    if (handle !== null) draft.aliases.add(this.#text.slice(handle.start, handle.end));
    draft.likeness = Math.max(draft.likeness, likeness);
    return draft;
  }
}
