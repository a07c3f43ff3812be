import bundled from 'virtual:bundled-dictionary';
import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { colourName } from '@/components/colour-names/colour-name';
import type { ExportFormat, ExportState } from '@/components/export-menu/ExportMenu';
import { showMoment } from '@/components/show-moment';
import { offerFile } from '@/entrypoints/reader-data/offer-file';
import { today } from '@/entrypoints/reader-data/today';
import { COLOURS, type Colour } from '@/lib/core/records/annotation';
import type { Said } from '@/lib/core/records/said';
import type { ColourNames } from '@/lib/core/records/settings';
import { exportArticles } from '@/lib/db/export-articles';
import { ChangedDuringExport, exportRecords, type Selection } from '@/lib/db/export-records';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { byteStream } from '@/lib/formats/byte-stream';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { type MarkdownWords, writeMarkdown } from '@/lib/formats/markdown';
import { readSettings } from '@/lib/settings/settings';

/** How far the export is that was begun last, and what came of it. */
export const exportState = signal<ExportState>({ is: 'idle' });

const FILES = {
  markdown: { type: 'text/markdown', ending: 'md' },
  'json-lines': { type: 'application/x-ndjson', ending: 'jsonl' },
} as const satisfies Record<ExportFormat, { type: string; ending: string }>;

let stop = new AbortController();

/** Writes a selection as a file and hands it to the browser as a download. One at a time. */
export async function exportFile(db: Database, selection: Selection, format: ExportFormat): Promise<void> {
  if (exportState.value.is === 'running') return;
  stop = new AbortController();
  const { signal: stopped } = stop;
  const { type, ending } = FILES[format];
  exportState.value = { is: 'running', share: null };
  const write = format === 'markdown' ? markdown : jsonLines;
  const pieces = new Remembering(write(db, selection, stopped));
  const file = `pangzhu-${today()}.${ending}`;
  try {
    // The browser gathers the stream, on the disk where it is long: the page holds no more than a piece.
    const response = new Response(byteStream(pieces), { headers: { 'content-type': type } });
    offerFile(await response.blob(), file);
    exportState.value = { is: 'done', file };
  } catch (error) {
    console.error('Pangzhu: an export broke off', pieces.error ?? error);
    exportState.value = { is: 'failed', code: codeOf(pieces.error, stopped) };
  }
}

export function cancelExport(): void {
  stop.abort();
}

async function* jsonLines(db: Database, selection: Selection, stopped: AbortSignal): AsyncGenerator<string> {
  const { count, slices, named } = await exportRecords(db, selection, bundled);
  const counted = counting(slices, count, ({ length }) => length, stopped);
  yield* writeJsonLines({ created: Date.now(), records: count }, counted, named);
}

async function* markdown(db: Database, selection: Selection, stopped: AbortSignal): AsyncGenerator<string> {
  const { count, articles } = await exportArticles(db, selection);
  yield* writeMarkdown(
    counting(articles, count, () => 1, stopped),
    markdownWords((await readSettings()).colourNames),
  );
}

/** Passes everything on, tells the progress, and throws where the reader stopped it. */
async function* counting<T>(
  items: AsyncIterable<T>,
  all: number,
  size: (item: T) => number,
  stopped: AbortSignal,
): AsyncGenerator<T> {
  let gone = 0;
  for await (const item of items) {
    stopped.throwIfAborted();
    yield item;
    gone += size(item);
    exportState.value = { is: 'running', share: gone / all };
  }
}

/** @param error why there were no more pieces; null where there were, and the browser could not keep them */
function codeOf(error: unknown, stopped: AbortSignal): Extract<ExportState, { is: 'failed' }>['code'] {
  if (stopped.aborted) return 'cancelled';
  if (error === null) return 'quota';
  if (error instanceof ChangedDuringExport) return 'changed';
  return storageFault(error)?.code ?? 'unavailable';
}

/** Keeps the error that its source ended with: a browser tells another one of a stream that breaks. */
class Remembering<T> implements AsyncIterable<T> {
  readonly #source: AsyncIterable<T>;
  error: unknown = null;
  constructor(source: AsyncIterable<T>) {
    this.#source = source;
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    try {
      yield* this.#source;
    } catch (error) {
      this.error = error;
      throw error;
    }
  }
}

/** The speakers with their titles, and that it is not certain where it is not. */
function saidBy({ speakers, certainty }: Said): string {
  const names = speakers.map(({ name, title }) => (title === null ? name : `${name}（${title}）`)).join('、');
  return i18n.t(certainty === 'sure' ? 'library.said_by' : 'library.said_perhaps_by', [names]);
}

function markdownWords(names: ColourNames): MarkdownWords {
  return {
    heading: i18n.t('library.export_heading'),
    untitled: i18n.t('article_detail.untitled'),
    account: i18n.t('article_detail.account'),
    author: i18n.t('article_detail.author'),
    published: i18n.t('article_detail.published'),
    original: i18n.t('library.original'),
    noHighlights: i18n.t('library.no_highlights'),
    colours: Object.fromEntries(COLOURS.map((colour) => [colour, colourName(colour, names)])) as Record<
      Colour,
      string
    >,
    saidBy,
    time: showMoment,
  };
}
