import type { Appearance, Source } from '@/lib/core/dictionary/entity';
import type { TermSource, TermTitle } from '@/lib/core/records/term';

/**
 * The reader's titles as appearances, one for each sentence, event and date: what is said together stands together.
 * @param sources gets the documents that are not among them yet. Two people from one document are known to have
 *   appeared together, so a document has one number, whoever names it.
 * @param number gives a document that is not among them its number; the next one unless told
 * @param eventsByName the ids of the known events by their surfaces
 */
export function appearancesOf(
  titles: readonly TermTitle[],
  sources: Source[],
  eventsByName: ReadonlyMap<string, string>,
  number: (source: Omit<Source, 'seed'>, sources: readonly Source[]) => number = nextNumber,
): Appearance[] {
  const together = Map.groupBy(titles, ({ source, event, date }) => JSON.stringify([source, event, date]));
  return [...together.values()].flatMap((group): Appearance[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { source, event, date } = first;
    const known = event === null ? undefined : eventsByName.get(event);
    return [
      {
        seed: source === null ? null : numberOf(source, sources, number),
        event: known ?? null,
        titles: group.flatMap(({ title, organisation }) => (title === '' ? [] : { title, organisation })),
        role: null,
        talk: null,
        gist: null,
        paragraph: null,
        noted: { sentence: source?.sentence ?? null, event: known === undefined ? event : null, date },
      },
    ];
  });
}

function numberOf(
  { article, account, url, date }: TermSource,
  sources: Source[],
  number: (source: Omit<Source, 'seed'>, sources: readonly Source[]) => number,
): number {
  const isSame = (known: Source): boolean =>
    url !== null ? known.url === url : known.url === '' && known.title === article;
  const found = sources.find(isSame);
  if (found !== undefined) return found.seed;
  const source = { title: article, url: url ?? '', account: account ?? '', date: date ?? '' };
  const seed = number(source, sources);
  sources.push({ seed, ...source });
  return seed;
}

function nextNumber(_: unknown, sources: readonly Source[]): number {
  return sources.reduce((most, known) => Math.max(most, known.seed), 0) + 1;
}
