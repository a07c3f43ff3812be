import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { isCompanyWord, nameFits } from '@/lib/core/recognise/references/body-words';
import { isCalledThere } from '@/lib/core/recognise/references/called-so';
import { lastBefore } from '@/lib/core/recognise/references/last-before';
import type { Span } from '@/lib/core/text/span';

/** Where a body is named. */
export interface BodyPlace extends Span {
  readonly key: string;
  readonly name: string;
  /** Where it is called by its name. */
  readonly named: Span;
}

/** Stands for a person's name. */
export const SOMEBODY = '某人';
/** As many places of a body are read for what it is called: most texts say it at the first. */
const MOST_READ = 5;

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** Where a text names bodies, and whom it names between them. */
export class BodyPlaces {
  readonly text: string;
  readonly places: readonly BodyPlace[];
  readonly #people: readonly Span[];
  readonly #added: BodyPlace[] = [];
  readonly #mentions: ReadonlyMap<string, readonly Span[]>;

  /** @param forms where a text stands for something it names by another form */
  constructor(text: string, named: readonly NamedInArticle[], forms: readonly Reference[]) {
    this.text = text;
    this.#mentions = new Map(named.map(({ key, mentions }) => [key, mentions]));
    const bodies = named.filter(({ kind }) => kind === 'organisation');
    const names = new Map(bodies.map(({ key, name }) => [key, name]));
    this.places = [
      ...bodies.flatMap(({ key, name, mentions }) =>
        mentions.map(({ start, end }) => ({ start, end, key, name, named: { start, end } })),
      ),
      ...forms.flatMap(({ start, end, key, refersTo }) => {
        const name = names.get(key);
        return name === undefined ? [] : [{ start, end, key, name, named: refersTo }];
      }),
    ].toSorted(byStart);
    const isPerson = new Set(named.flatMap(({ key, kind }) => (kind === 'person' ? [key] : [])));
    this.#people = [
      ...named.flatMap(({ key, mentions }) => (isPerson.has(key) ? mentions : [])),
      ...forms.filter(({ key }) => isPerson.has(key)),
    ].toSorted(byStart);
  }

  /** Adds a place that stands for a body: what is added next stands behind it. */
  add(place: BodyPlace): void {
    this.#added.push(place);
  }

  /** The places that end at or before `at`, the last one first. */
  *before(at: number): Generator<BodyPlace> {
    for (let place = this.#lastBefore(at); place !== null; place = this.#lastBefore(place.start)) yield place;
  }

  #lastBefore(at: number): BodyPlace | null {
    const named = lastBefore(this.places, at);
    const added = lastBefore(this.#added, at);
    return named === null || (added !== null && added.start > named.start) ? added : named;
  }

  /** Whether a word can mean the body: its name says that it is one, or the text where it names it. */
  canBe({ key, name }: BodyPlace, word: string): boolean {
    if (nameFits(word, name)) return true;
    if (isCompanyWord(word) || word.length === 1) return false;
    const mentions = this.#mentions.get(key)?.slice(0, MOST_READ) ?? [];
    return mentions.some((mention) => isCalledThere(this.text, mention, word));
  }

  /** The words of a stretch without the names of people and without what brackets hold: no body is told of there. */
  wordsBetween(start: number, end: number): string {
    let words = '';
    let to = end;
    for (
      let person = lastBefore(this.#people, end);
      person !== null;
      person = lastBefore(this.#people, person.start)
    ) {
      if (person.start < start) break;
      words = `${SOMEBODY}${this.text.slice(person.end, to)}${words}`;
      to = person.start;
    }
    return (this.text.slice(start, to) + words).replaceAll(/[（(][^（）()\n]*[）)]/g, '');
  }
}
