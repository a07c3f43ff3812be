import bundled from 'virtual:bundled-dictionary';
import { withData } from '@/entrypoints/background/reader-data';
import { tellAllArticles } from '@/entrypoints/background/tell-articles';
import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { type Entry, entriesOf } from '@/lib/core/dictionary/entry';
import { overlay } from '@/lib/core/dictionary/overlay';
import { hiddenNames } from '@/lib/core/dictionary/proposals';
import { withPacks } from '@/lib/core/dictionary/with-packs';
import { createKnowledge, type Knowledge } from '@/lib/core/recognise/knowledge';
import { done } from '@/lib/core/records/outcome';
import type { LivePack } from '@/lib/core/records/pack';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { LiveTerm } from '@/lib/core/records/term';
import { readPacks } from '@/lib/db/packs';
import { readAnswers, readTerms } from '@/lib/db/read-dictionary';

/** What is known: the bundled dictionary with the reader's own over it, ready to be asked. */
export interface Known {
  readonly dictionary: Dictionary;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Of every entity that the reader has made one with another: the id of that one. */
  readonly became: ReadonlyMap<string, string>;
  readonly knowledge: Knowledge;
  /** What the reader wants neither marked nor proposed: see `hiddenNames`. */
  readonly hidden: ReadonlySet<string>;
  /** As the dictionary page lists it all. Made when it is first asked for. */
  entries(): readonly Entry[];
}

let known: Promise<Known> | null = null;
let answers: Promise<readonly LiveReaderAnswer[]> | null = null;

/**
 * Where the reader's data does not open, what is bundled is known all the same; the next question tries again. The
 * bundle is prepared while the database opens: most readers have nothing of their own over it.
 */
export function whatIsKnown(): Promise<Known> {
  known ??= (async () => {
    const reading = withData(async (db) => {
      const [terms, packs] = await Promise.all([readTerms(db), readPacks(db)]);
      return done({ terms, packs });
    });
    const bare = knownWith(NOTHING_OWN);
    const own = await reading;
    if (!own.ok) known = null;
    return own.ok && own.value.terms.length + own.value.packs.length > 0 ? knownWith(own.value) : bare;
  })();
  return known;
}

/** What the reader has over the bundle. */
interface OwnData {
  readonly terms: readonly LiveTerm[];
  readonly packs: readonly LivePack[];
}

const NOTHING_OWN: OwnData = { terms: [], packs: [] };

function knownWith({ terms, packs }: OwnData): Known {
  const base = withPacks(bundled, packs);
  const { dictionary, own, became } = overlay(base, terms);
  let listed: readonly Entry[] | null = null;
  const entries = (): readonly Entry[] => {
    listed ??= entriesOf(base, terms).entries;
    return listed;
  };
  const entities = new Map(dictionary.entities.map((entity) => [entity.id, entity]));
  const knowledge = createKnowledge(dictionary, own);
  return { dictionary, entities, became, knowledge, hidden: hiddenNames(terms), entries };
}

/** What the reader has answered about names, everywhere. */
export function whatWasAnswered(): Promise<readonly LiveReaderAnswer[]> {
  answers ??= (async () => {
    const read = await withData(async (db) => done(await readAnswers(db)));
    if (!read.ok) answers = null;
    return read.ok ? read.value : [];
  })();
  return answers;
}

let tellOfChange: () => void = () => undefined;

/** Calls `tell` with every change of the reader's dictionary or answers. */
export function whenDictionaryChanges(tell: () => void): void {
  tellOfChange = tell;
}

/** The reader's dictionary or answers have changed: they are read anew, and every open article asks again. */
export async function dictionaryChanged(what: 'terms' | 'answers' | 'both'): Promise<void> {
  if (what !== 'answers') known = null;
  if (what !== 'terms') answers = null;
  tellOfChange();
  await tellAllArticles();
}
