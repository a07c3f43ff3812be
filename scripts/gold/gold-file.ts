import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { archivedHead, readArchivedPage } from '@/scripts/archived-page';
import { type Gold, goldSchema } from '@/scripts/gold/gold-schema';

export const GOLD_FOLDER = fileURLToPath(new URL('../../tests/gold/', import.meta.url));
const DOCUMENTS = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Why there is nothing to measure on, or null where the documents are beside the project. */
export const DOCUMENTS_MISSING = existsSync(join(DOCUMENTS, 'articles'))
  ? null
  : 'the documents that the gold speaks of are not beside the project';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands on a document's page besides its text. */
export interface DocumentWords {
  readonly text: string;
  readonly title: string | null;
  readonly account: string | null;
}

/** A gold file together with the text that its offsets count in. */
export interface GoldDocument extends DocumentWords {
  /** Its file's name without the ending. */
  readonly slug: string;
  readonly gold: Gold;
}

/**
 * What the extension reads of a document's page.
 * @param document below the folder of the documents, as gold files name it
 * @throws Error when it is missing or not read as an article
 */
function documentWords(document: string): DocumentWords {
  const path = join(DOCUMENTS, document);
  const page = readArchivedPage(path, archivedHead(path).get('url') ?? null);
  const { kind, text, title, account } = page.reading;
  page.close();
  if (kind !== 'article') throw new Error(`${document}: the page made of it is not read as an article`);
  return { text, title, account };
}

/** The text alone. */
export function documentText(document: string): string {
  return documentWords(document).text;
}

/**
 * One gold file, without its text: enough to move it.
 * @throws Error naming the file and the field that is wrong
 */
export function parseGold(file: string, json: string): Gold {
  const parsed = v.safeParse(goldSchema, JSON.parse(json));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}

/** The slugs of all gold files, by name. */
export function goldSlugs(folder: string = GOLD_FOLDER): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();
}

/**
 * A gold file and its text.
 * @throws Error where the document's text is another than the one the gold was made on
 */
export function readGold(slug: string, folder: string = GOLD_FOLDER): GoldDocument {
  const file = `${slug}.json`;
  const gold = parseGold(file, readFileSync(join(folder, file), 'utf8'));
  const words = documentWords(gold.document);
  if (sha256(words.text) !== gold.text) {
    throw new Error(
      `${file}: made on another text of ${gold.document}; move it by: npm run gold -- --rebase`,
    );
  }
  return { slug, gold, ...words };
}

/** The gold of both halves, or of one, a document at a time. */
export function* readAllGold(half?: Gold['half'], folder: string = GOLD_FOLDER): Generator<GoldDocument> {
  for (const slug of goldSlugs(folder)) {
    const file = `${slug}.json`;
    if (half !== undefined && parseGold(file, readFileSync(join(folder, file), 'utf8')).half !== half)
      continue;
    yield readGold(slug, folder);
  }
}

/** A gold file's JSON: a person, an organisation, a statement and eight prints a line, so that changes show. */
export function formatGold(gold: Gold): string {
  const { persons, organisations, statements, prints, ...head } = gold;
  const lines = (list: readonly unknown[]): string =>
    list.length === 0 ? '[]' : `[\n    ${list.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
  const rows = Array.from({ length: Math.ceil(prints.length / 8) }, (_, row) =>
    prints
      .slice(row * 8, row * 8 + 8)
      .map((print) => JSON.stringify(print))
      .join(', '),
  );
  return [
    '{',
    ...Object.entries(head).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},`),
    `  "persons": ${lines(persons)},`,
    `  "organisations": ${lines(organisations.map((it) => (it.either.length > 0 ? it : { ...it, either: undefined })))},`,
    `  "statements": ${lines(statements)},`,
    `  "prints": ${rows.length === 0 ? '[]' : `[\n    ${rows.join(',\n    ')}\n  ]`}`,
    '}\n',
  ].join('\n');
}
