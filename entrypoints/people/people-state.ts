import bundled from 'virtual:bundled-dictionary';
import { computed, effect, signal } from '@preact/signals';
import type { ListedSubject } from '@/components/subject-list/SubjectList';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { overlay } from '@/lib/core/dictionary/overlay';
import { type Subject, type SubjectKind, subjectOf } from '@/lib/core/records/article-statements';
import type { ReadArticle } from '@/lib/core/sayings/said';
import { countKeys, countUnread, readAllSaid, readSaid } from '@/lib/db/article-statements';
import { readTerms } from '@/lib/db/read-dictionary';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';
import { askAsPage } from '@/lib/messages/ask';

/** In the address behind the `#`, in place of a subject's key: who appeared with whom. */
export const TOGETHER = 'together';

export const words = signal('');
export const kind = signal<SubjectKind | null>(null);
/** Null while they are looked for. */
const subjects = signal<readonly ListedSubject[] | null>(null);
/** How many stored articles nobody has read yet for what they say. */
export const unread = signal(0);
/** The key of the subject that is shown, {@link TOGETHER}, or null. */
export const chosen = signal<string | null>(null);
/** What is said in the articles of the chosen subject, or in all; null while it is read. */
export const articles = signal<readonly ReadArticle[] | null>(null);
export const dictionary = signal<Dictionary>(bundled);

export const chosenSubject = computed((): Subject | null =>
  chosen.value === null ? null : subjectOf(chosen.value),
);

export const listed = computed((): readonly ListedSubject[] => {
  const sought = words.value.trim().toLowerCase();
  return (subjects.value ?? []).filter(
    ({ subject }) =>
      (kind.value === null || subject.kind === kind.value) &&
      (sought === '' || subject.name.toLowerCase().includes(sought)),
  );
});

export const events = computed(() =>
  (subjects.value ?? []).filter(({ subject }) => subject.kind === 'event'),
);

/** Goes to a page, and remembers it in the address. */
export function choose(key: string): void {
  location.hash = encodeURIComponent(key);
}

function readAddress(): void {
  const key = decodeURIComponent(location.hash.slice(1));
  chosen.value = key === TOGETHER || subjectOf(key) !== null ? key : null;
}

/** Keeps all of the above as it is stored, for the life of the page, and has what is missing found. */
export function followPeople(db: Database, fail: (error: unknown) => void): void {
  void askAsPage('indexStatements', {});
  addEventListener('hashchange', readAddress);
  readAddress();
  watch(
    () => countKeys(db),
    (counts) => {
      subjects.value = counts.flatMap(([key, count]) => {
        const subject = subjectOf(key);
        return subject === null ? [] : [{ key, subject, articles: count }];
      });
    },
    fail,
  );
  watch(
    () => countUnread(db),
    (count) => {
      unread.value = count;
    },
    fail,
  );
  watch(
    () => readTerms(db),
    (terms) => {
      dictionary.value = overlay(bundled, terms).dictionary;
    },
    fail,
  );
  effect(() => {
    const key = chosen.value;
    articles.value = null;
    if (key === null) return;
    // Whom an organisation's people are is said in articles in which it has no word itself.
    const isOfAll = key === TOGETHER || subjectOf(key)?.kind === 'organisation';
    return watch(
      () => (isOfAll ? readAllSaid(db) : readSaid(db, key)),
      (read) => {
        articles.value = read;
      },
      fail,
    );
  });
}
