import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { archivedHead, readArchivedPage } from '@/scripts/archived-page';
import { readCorpusArticle } from '@/scripts/corpus-article';
import {
  type AnyGold,
  type Gold,
  type GoldEntry,
  goldSchema,
  type ReferencesGold,
} from '@/scripts/gold/gold-schema';
import type { ReadPage } from '@/scripts/read-page';

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
export interface GoldDocument<Scope extends AnyGold = Gold> extends DocumentWords {
  /** Its file's name without the ending. */
  readonly slug: string;
  readonly gold: Scope;
}

function documentPage(document: string): ReadPage {
  const [file = '', line] = document.split(':');
  const path = join(DOCUMENTS, file);
  if (line !== undefined) return readCorpusArticle(path, Number(line));
  return readArchivedPage(path, archivedHead(path).get('url') ?? null);
}

/**
 * What the extension reads of a document's page.
 * @param document below the folder of the documents, as gold files name it
 * @throws Error when it is missing or not read as an article
 */
function documentWords(document: string): DocumentWords {
  const page = documentPage(document);
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
export function parseGold(file: string, json: string): AnyGold {
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

const parsedIn = (folder: string, slug: string): AnyGold =>
  parseGold(`${slug}.json`, readFileSync(join(folder, `${slug}.json`), 'utf8'));

function withText<Scope extends AnyGold>(slug: string, gold: Scope): GoldDocument<Scope> {
  const words = documentWords(gold.document);
  if (sha256(words.text) === gold.text) return { slug, gold, ...words };
  throw new Error(
    `${slug}.json: made on another text of ${gold.document}; move it by: npm run gold -- --rebase`,
  );
}

/**
 * A gold file and its text, whatever its scope.
 * @throws Error where the document's text is another than the one the gold was made on
 */
export function readAnyGold(slug: string, folder: string = GOLD_FOLDER): GoldDocument<AnyGold> {
  return withText(slug, parsedIn(folder, slug));
}

/**
 * A gold file that has everything, and its text.
 * @throws Error as `readAnyGold`, and where the file has references alone
 */
export function readGold(slug: string, folder: string = GOLD_FOLDER): GoldDocument {
  const gold = parsedIn(folder, slug);
  if ('scope' in gold) throw new Error(`${slug}.json: has ${gold.scope} alone`);
  return withText(slug, gold);
}

/** The gold that has everything, of both halves, or of one, a document at a time. */
export function* readAllGold(half?: Gold['half'], folder: string = GOLD_FOLDER): Generator<GoldDocument> {
  for (const slug of goldSlugs(folder)) {
    const gold = parsedIn(folder, slug);
    if (!('scope' in gold) && (half === undefined || gold.half === half)) yield withText(slug, gold);
  }
}

/** The gold that has references alone, of one half, a document at a time. */
export function* readReferencesGold(
  half: Gold['half'],
  folder: string = GOLD_FOLDER,
): Generator<GoldDocument<ReferencesGold>> {
  for (const slug of goldSlugs(folder)) {
    const gold = parsedIn(folder, slug);
    if ('scope' in gold && gold.half === half) yield withText(slug, gold);
  }
}

/** A gold file's JSON: a person, an organisation, a statement and eight prints a line, so that changes show. */
export function formatGold(gold: AnyGold): string {
  const { persons, organisations, prints, ...rest } = gold;
  const statements = 'statements' in gold ? gold.statements : null;
  const head = Object.entries(rest).filter(([key]) => key !== 'statements');
  const lines = (list: readonly unknown[]): string =>
    list.length === 0 ? '[]' : `[\n    ${list.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
  const entries = (list: readonly GoldEntry[]): string =>
    lines(list.map((entry) => (entry.either.length > 0 ? entry : { ...entry, either: undefined })));
  const rows = Array.from({ length: Math.ceil(prints.length / 8) }, (_, row) =>
    prints
      .slice(row * 8, row * 8 + 8)
      .map((print) => JSON.stringify(print))
      .join(', '),
  );
  return [
    '{',
    ...head.map(([key, value]) => `  "${key}": ${JSON.stringify(value)},`),
    `  "persons": ${entries(persons)},`,
    `  "organisations": ${entries(organisations)},`,
    ...(statements === null ? [] : [`  "statements": ${lines(statements)},`]),
    `  "prints": ${rows.length === 0 ? '[]' : `[\n    ${rows.join(',\n    ')}\n  ]`}`,
    '}\n',
  ].join('\n');
}
