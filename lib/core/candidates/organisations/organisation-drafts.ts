import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { firstBehind, isFreeOf } from '@/lib/core/candidates/free-of';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { brandOf, shortFormsOf } from '@/lib/core/candidates/organisations/brand-forms';
import { cutToBody } from '@/lib/core/candidates/organisations/cut-to-body';
import { isPlace } from '@/lib/core/candidates/organisations/place-words';
import { shortNameBehind } from '@/lib/core/candidates/organisations/short-name';
import { slashedBodies } from '@/lib/core/candidates/titles/slashed-bodies';
import type { Mention } from '@/lib/core/recognise/mention';

/** What a text says of one organisation, gathered over all of it. */
export interface OrganisationDraft {
  readonly name: string;
  readonly places: Excerpt[];
  /** The form that the text says it will use: 以下简称. */
  shortName: string | null;
  /** Where that form is defined; 0 where the text only uses it. */
  definedAt: number;
  /** Whether it is somebody's: named in a title. */
  employer: boolean;
  /** Whether somebody leads it or speaks for it, or for the press of it: a word before such an office is a name. */
  led: boolean;
  /** Whether a list names it as one that takes part. */
  listed: boolean;
  /** Whether its name ends with a word for a kind of body. */
  readonly body: boolean;
  /** Other forms that the text may go on with, whether it does or not. */
  readonly shortForms: readonly string[];
}

/** 市政府, 区委, 联盟标准专委会: of a place or a body that the text named before. */
const RELATIVE =
  /^(?:(?:[省县州]|市(?!场)|区(?![块域])).{1,12}|团[市省区县]委|(?:联盟|协会|学会|中心|公司|大会|论坛|峰会|本届).*)$/;

/** Ends of what is a part of a body: a known one's 网络安全协调局 or 中国区 is that one. */
const IN_A_BODY = /(?:[部处司系办区]|(?<![一二三四五六七八九十])局|办公室|事业群|分社)$/;

const COUNTRY = '中国';

const LEADS = /(?:总裁|CEO|CTO|创始人|首席执行官|首席技术官|董事长|总经理|发言人)$/;
/** 继百度创始人: characters that stand before a name. */
const BEFORE_NAMES = /^[同继传即自与据因如在将]/;

/** 彭博社记者. */
function isPress({ title }: PrintedTitle, name: string): boolean {
  return title.endsWith('记者') && /[社报台网视]$/.test(name);
}

/** Gathers organisations by name, those left out that are known or a department of a known one. */
export class OrganisationDrafts {
  readonly #text: string;
  readonly #known: readonly Mention[];
  /** The names of the known ones, and the short forms of these. */
  readonly #surfaces: ReadonlySet<string>;
  readonly #byName = new Map<string, OrganisationDraft>();

  /** @param known what is known in the text, in order */
  constructor(text: string, known: readonly Mention[]) {
    this.#text = text;
    this.#known = known;
    const surfaces = new Set(known.map(({ surface }) => surface));
    this.#surfaces = new Set([...surfaces].flatMap((surface) => [surface, ...shortFormsOf(surface)]));
  }

  addTitles(titles: readonly PrintedTitle[]): void {
    for (const title of titles) {
      const own = title.organisation === null ? [] : [title.organisation];
      for (const organisation of [...own, ...slashedBodies(this.#text, title)]) {
        // 美国网络与数字特使 is of a country.
        if (isPlace(this.#text, organisation.start, organisation.end)) continue;
        const draft = this.#draftOf(organisation);
        if (draft === null) continue;
        draft.employer = true;
        draft.led ||=
          (LEADS.test(title.title) && !BEFORE_NAMES.test(draft.name)) || isPress(title, draft.name);
      }
    }
  }

  addListed(names: readonly Excerpt[]): void {
    for (const name of names) {
      const draft = this.#draftOf(cutToBody(this.#text, name));
      if (draft !== null) draft.listed = true;
    }
  }

  /** All of them; what is only another's short name is not listed by itself. */
  drafts(): OrganisationDraft[] {
    for (const draft of this.#byName.values()) {
      const { name, shortName } = draft;
      const brand = brandOf(name);
      const others = [shortName, brand, ...draft.shortForms].filter((form) => form !== null);
      for (const form of others) {
        const short = this.#byName.get(form);
        if (short === undefined || short === draft) continue;
        // A brand of two characters is looked for only where it was read as a name.
        if (form === brand) draft.shortName ??= form;
        draft.employer ||= short.employer;
        draft.led ||= short.led;
        draft.listed ||= short.listed;
        this.#byName.delete(form);
      }
    }
    return [...this.#byName.values()];
  }

  #draftOf(place: Excerpt): OrganisationDraft | null {
    const name = place.surface;
    const brand = brandOf(name);
    if (this.#isKnown(place) || this.#surfaces.has(brand ?? name)) return null;
    if (isNoBody(name) || RELATIVE.test(name)) return null;
    let draft = this.#byName.get(name);
    if (draft === undefined) {
      const body = BODY_ENDS.longestAt(name, name.length) > 1;
      const shortForms = shortFormsOf(name);
      draft = {
        ...{ name, places: [], shortName: null, definedAt: 0, employer: false, led: false, listed: false },
        ...{ body, shortForms },
      };
      this.#byName.set(name, draft);
    }
    if (draft.shortName === null) {
      draft.shortName = shortNameBehind(this.#text, place.end);
      if (draft.shortName !== null) draft.definedAt = place.end;
    }
    if (draft.places.at(-1)?.start !== place.start) draft.places.push(place);
    return draft;
  }

  /** Whether a known one is meant: the same, a longer one, or the one that this is a department of. */
  #isKnown({ start, end, surface }: Excerpt): boolean {
    const next = this.#known[firstBehind(this.#known, start)];
    // 中国国家某中心 is the one that is known without its country.
    if (next?.start === start + COUNTRY.length && next.end === end && surface.startsWith(COUNTRY))
      return true;
    const first = next?.start === start ? next : undefined;
    const isBody = BODY_ENDS.longestAt(surface, surface.length) > 1;
    if (first !== undefined && (first.end >= end || !isBody || IN_A_BODY.test(surface))) return true;
    return first === undefined && !isFreeOf(this.#known, { start: end - 1, end });
  }
}
