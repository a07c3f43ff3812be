import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { lastBefore } from '@/lib/core/recognise/references/last-before';
import { surnameOf } from '@/lib/core/recognise/references/surname-of';
import type { PairIndex } from '@/lib/core/text/pair-index';

const COLONS = ['：', ':'];
const LINE_END = 0x0a;

/** 于： at the beginning of a line of an interview: the only person of that surname. */
export function* surnameLabels(index: PairIndex, named: readonly NamedInArticle[]): Generator<Reference> {
  const { text } = index;
  const bySurname = Map.groupBy(
    named.filter(({ kind }) => kind === 'person'),
    ({ name }) => surnameOf(name),
  );
  const surnames = [...bySurname.keys()].flatMap((surname) => (surname?.length === 1 ? surname : []));
  const labels = surnames.flatMap((surname) => COLONS.map((colon) => surname + colon));
  for (const start of index.placesOfWords(labels)) {
    if (start > 0 && text.charCodeAt(start - 1) !== LINE_END) continue;
    const [person, ...others] = bySurname.get(text.charAt(start)) ?? [];
    if (person === undefined || others.length > 0) continue;
    const span = lastBefore(person.mentions, start);
    if (span === null) continue;
    yield { start, end: start + 1, key: person.key, refersTo: { start: span.start, end: span.end } };
  }
}
