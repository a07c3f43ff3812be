import bundled from 'virtual:bundled-dictionary';
import { computed, signal } from '@preact/signals';
import { cardOf, type EntityCard } from '@/lib/core/dictionary/entity-card';
import { type Entry, entriesOf, searchEntries } from '@/lib/core/dictionary/entry';
import { withPacks } from '@/lib/core/dictionary/with-packs';
import type { LivePack } from '@/lib/core/records/pack';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { LiveTerm } from '@/lib/core/records/term';
import { readPacks } from '@/lib/db/packs';
import { readAnsweredTitles, readAnswers, readTerms } from '@/lib/db/read-dictionary';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';

/** What the reader does with the chosen entry now. */
export type Doing = 'look' | 'edit' | 'merge' | 'split' | 'add';

export const terms = signal<readonly LiveTerm[]>([]);
const answers = signal<readonly LiveReaderAnswer[]>([]);

/** Those that are installed. */
export const packs = signal<readonly LivePack[]>([]);

/** The titles of the articles that answers hold in, as far as they are stored. */
export const answeredTitles = signal<ReadonlyMap<string, string>>(new Map());

export const words = signal('');
/** Whether only what the reader has put in or changed is listed. */
export const isOwnOnly = signal(false);
/** The entry that is shown; at first the one that the page's address names. */
export const chosenId = signal<string | null>(decodeURIComponent(location.hash.slice(1)) || null);
export const doing = signal<Doing>('look');

export const all = computed(() => entriesOf(withPacks(bundled, packs.value), terms.value));

export const listed = computed((): readonly Entry[] => {
  const { entries } = all.value;
  return searchEntries(isOwnOnly.value ? entries.filter(({ term }) => term !== null) : entries, words.value);
});

export const chosen = computed(
  (): Entry | null => all.value.entries.find(({ id }) => id === chosenId.value) ?? null,
);

export const chosenCard = computed((): EntityCard | null => {
  const entity = chosen.value?.entity ?? null;
  return entity === null ? null : cardOf(entity, all.value.dictionary);
});

export const chosenAnswers = computed(() => answers.value.filter(({ entity }) => entity === chosenId.value));

/** Keeps what is shown with what is stored, whoever changes it. For the life of the page. */
export function followDictionary(db: Database, fail: (error: unknown) => void): void {
  watch(
    () => readTerms(db),
    (read) => {
      terms.value = read;
    },
    fail,
  );
  watch(
    () => readPacks(db),
    (read) => {
      packs.value = read;
    },
    fail,
  );
  watch(
    async () => {
      const read = await readAnswers(db);
      return { read, titles: await readAnsweredTitles(db, read) };
    },
    ({ read, titles }) => {
      answers.value = read;
      answeredTitles.value = titles;
    },
    fail,
  );
}
