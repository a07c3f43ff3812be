import type { Dictionary } from '@/lib/core/dictionary/entity';
import { findCopies } from '@/lib/seeds/find-copies';
import { printedIn, surfacesIn } from '@/lib/seeds/printed-text';
import { seedOf } from '@/lib/seeds/read-sheets';
import type { Fault, Located } from '@/lib/seeds/read-yaml';
import { type Entry, entriesOf } from '@/lib/seeds/sheet-entries';
import type { Sheet } from '@/lib/seeds/sheet-schema';

/** A seed document, read by the project's own reading of the page that it came from. */
export interface SeedDocument {
  readonly title: string;
  readonly url: string;
  /** The account or site, as the archive names it. */
  readonly account: string;
  /** The day it was published, `YYYY-MM-DD`. */
  readonly date: string;
  /** The human author of the byline, or null. */
  readonly author: string | null;
  readonly text: string;
}

/**
 * Proves a sheet against its document: source, surfaces, and in the entry's own paragraph its titles, their
 * organisations and the talk; no known name of the document is left without an appearance; no sentence is
 * copied. Blanks do not count, everything else has to stand there as the sheet has it.
 */
export function documentFaults(
  located: Located<Sheet>,
  document: SeedDocument,
  dictionary: Dictionary,
): Fault[] {
  const blocks = document.text.split('\n');
  const entries = entriesOf(located);
  return [
    ...sourceFaults(located, document),
    ...entries.flatMap((entry) => [
      ...surfaceFaults(entry, document),
      ...paragraphFaults(entry, blocks, document, dictionary),
      ...copyFaults(entry, document, dictionary),
    ]),
    ...omissionFaults(located, blocks, dictionary),
  ];
}

function sourceFaults({ file, value, lineOf }: Located<Sheet>, document: SeedDocument): Fault[] {
  const { source } = value;
  const wrong = (key: 'title' | 'url' | 'account' | 'date'): Fault => ({
    file,
    line: lineOf(['source', key]),
    message: `${source[key]}: the document has ${document[key]}`,
  });
  return [
    ...(source.title === document.title ? [] : [wrong('title')]),
    ...(source.url === document.url ? [] : [wrong('url')]),
    // The archive writes a site's slogan and host after its name.
    ...(document.account.startsWith(source.account) ? [] : [wrong('account')]),
    ...(source.date === document.date ? [] : [wrong('date')]),
  ];
}

function surfaceFaults(entry: Entry, document: SeedDocument): Fault[] {
  const printed = [document.text, document.author ?? ''].join('\n');
  return [entry.name, ...entry.surfaces].flatMap((surface, at) =>
    surface === undefined || printedIn(printed, surface)
      ? []
      : [entry.fault(at === 0 ? ['name'] : ['surfaces', at - 1], `${surface}: not in the document`)],
  );
}

function paragraphFaults(
  entry: Entry,
  blocks: readonly string[],
  document: SeedDocument,
  dictionary: Dictionary,
): Fault[] {
  const { paragraph, talk } = entry.appearance;
  const block = paragraph === null ? (document.author ?? '') : blocks[paragraph - 1];
  if (block === undefined) {
    return [entry.fault(['paragraph'], `${paragraph}: the document has ${blocks.length} paragraphs`)];
  }
  const where = paragraph === null ? 'the byline' : `paragraph ${paragraph}`;
  const entity = dictionary.entities.find(({ id }) => id === entry.id);
  const faults: Fault[] = [];
  if (!entity?.surfaces.some((surface) => printedIn(block, surface))) {
    const found = blocks.flatMap((text, at) =>
      entity?.surfaces.some((surface) => printedIn(text, surface)) ? [at + 1] : [],
    );
    faults.push(
      entry.fault(['paragraph'], `${entry.id}: not named in ${where}, but in ${found.join(', ') || 'none'}`),
    );
  }
  for (const [index, { title, organisation }] of entry.titles.entries()) {
    for (const [key, value] of Object.entries({ title, organisation })) {
      if (value === null || printedIn(block, value)) continue;
      faults.push(entry.fault(['titles', index, key], `${value}: not in ${where}`));
    }
  }
  if (talk !== null && !printedIn(block, talk)) {
    faults.push(entry.fault(['talk'], `${talk}: not in ${where}`));
  }
  return faults;
}

/** Facts are taken over, the documents' sentences are not. */
function copyFaults(entry: Entry, document: SeedDocument, dictionary: Dictionary): Fault[] {
  const names = [
    ...dictionary.entities.flatMap((entity) => entity.surfaces),
    ...dictionary.entities.flatMap((entity) =>
      entity.appearances.flatMap(({ titles }) => titles.map(({ title }) => title)),
    ),
  ];
  return Object.entries({ description: entry.description ?? '', gist: entry.appearance.gist ?? '' }).flatMap(
    ([key, own]) =>
      findCopies(own, document.text, names).map((copy) =>
        entry.fault([key], `${entry.id}: «${copy}» is the document's own wording`),
      ),
  );
}

/** Entities that the document names, as the dictionary knows them, and that its sheet says nothing of. */
function omissionFaults(
  { file, value, lineOf }: Located<Sheet>,
  blocks: readonly string[],
  dictionary: Dictionary,
): Fault[] {
  const seed = seedOf(value);
  const silent = dictionary.entities.filter(
    (entity) => !entity.appearances.some((appearance) => appearance.seed === seed),
  );
  const surfaces = dictionary.entities.flatMap((entity) => entity.surfaces);
  const named = new Set(blocks.flatMap((block) => surfacesIn(block, surfaces)));
  return silent
    .filter((entity) => entity.surfaces.some((surface) => named.has(surface)))
    .map((entity) => ({
      file,
      line: lineOf(['source']),
      message: `${entity.name} (${entity.id}): named in the document, without an appearance in the sheet`,
    }));
}
