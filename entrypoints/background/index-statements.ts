import { browser } from 'wxt/browser';
import { awakeWhile } from '@/entrypoints/background/awake';
import { recogniseFor } from '@/entrypoints/background/open-article';
import { withData } from '@/entrypoints/background/reader-data';
import { placeCorrections } from '@/entrypoints/background/who-says-what';
import { isCorrection } from '@/lib/core/records/annotation';
import { markOf, STATEMENTS_VERSION } from '@/lib/core/records/article-statements';
import { followMerges } from '@/lib/core/records/follow-merges';
import { done, type Outcome } from '@/lib/core/records/outcome';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { articleStatements } from '@/lib/core/sayings/article-statements';
import { corrected } from '@/lib/core/statements/correct';
import { statementsIn } from '@/lib/core/statements/statements-in';
import { articlesToRead, keepStatements, readStatementsOf } from '@/lib/db/article-statements';
import { readPacks } from '@/lib/db/packs';
import { annotationsOf, readArticle } from '@/lib/db/read-article';
import { readAnswers, readTerms } from '@/lib/db/read-dictionary';
import type { Database } from '@/lib/db/tables';
import { readText } from '@/lib/db/versions';

/** A change comes seldom alone, and the reader's own questions go first: so long is waited, in ms. */
const PAUSE_MS = 2_000;

let running: Promise<Outcome<null, StorageFault>> | null = null;
let isWantedAgain = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has what articles say brought up to date, a little later. Nobody waits for it; what is left waits for the next start. */
export function indexStatementsSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    indexStatements().catch((error: unknown) => console.error('Pangzhu: articles were not read', error));
  }, PAUSE_MS);
}

/** The same where an article that is shown has not been read as it is now. Its page does not wait for the answer. */
export function indexUnlessRead(db: Database, article: StoredArticle): void {
  readStatementsOf(db, article).then(
    (read) => {
      if (read === null) indexStatementsSoon();
    },
    (error: unknown) => console.error('Pangzhu: whether an article was read is not known', error),
  );
}

/** Brings what articles say up to date: of every stored article whose text, reader or corrections are others now. */
export function indexStatements(): Promise<Outcome<null, StorageFault>> {
  if (running !== null) {
    isWantedAgain = true;
    return running;
  }
  running = awakeWhile(() => withData(readAll)).finally(() => {
    running = null;
  });
  return running;
}

async function readAll(db: Database): Promise<Outcome<null, StorageFault>> {
  do {
    isWantedAgain = false;
    const reader = await readerNow(db);
    for (const id of await articlesToRead(db, reader)) {
      const kept = await readOne(db, id, reader);
      if (!kept.ok) return kept;
      // A task of its own for each article: the reader's questions are answered in between.
      await new Promise((resolve) => setTimeout(resolve));
      if (isWantedAgain) break;
    }
  } while (isWantedAgain);
  return done(null);
}

async function readOne(db: Database, id: string, reader: string): Promise<Outcome<null, StorageFault>> {
  const article = await readArticle(db, id);
  const kept = article === null ? null : await readText(db, id, article.sha256);
  if (article === null || kept === null) return done(null);
  const { text } = kept;
  const named = await recogniseFor({ ...article, text }, article.url);
  const annotations = (await annotationsOf(db, id)).map((each) => followMerges(each, named.known.became));
  const placed = placeCorrections(text, annotations).flatMap((correction) => correction.placed ?? []);
  const statements = corrected(text, statementsIn(text, named, named.known.knowledge.recogniser), placed);
  const mark = markOf(article.sha256, reader, annotations.filter(isCorrection));
  return keepStatements(db, articleStatements({ id, text }, named, statements, mark));
}

/** Names all that decides what is found in a text: the core, the bundled dictionary, and what the reader says. */
async function readerNow(db: Database): Promise<string> {
  const own = [await readTerms(db), await readAnswers(db), await readPacks(db)].map((records) =>
    [records.length, Math.max(0, ...records.map(({ updated }) => updated))].join('-'),
  );
  return [STATEMENTS_VERSION, browser.runtime.getManifest().version, ...own].join('/');
}
