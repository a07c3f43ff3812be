import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { ExportFormat, ExportState } from '@/components/export-menu/ExportMenu';
import { showMoment } from '@/components/show-moment';
import { exportArticles } from '@/lib/db/export-articles';
import { ChangedDuringExport, exportRecords, type Selection } from '@/lib/db/export-records';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { byteStream } from '@/lib/formats/byte-stream';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { type MarkdownWords, writeMarkdown } from '@/lib/formats/markdown';

/** How far the export is that was begun last, and what came of it. */
export const exportState = signal<ExportState>({ is: 'idle' });

const FILES = {
  markdown: { type: 'text/markdown', ending: 'md' },
  'json-lines': { type: 'application/x-ndjson', ending: 'jsonl' },
} as const satisfies Record<ExportFormat, { type: string; ending: string }>;

/** The file that was offered last: it is kept until there is another, for a download that takes its time. */
let offered: string | null = null;
let stop = new AbortController();

/** Writes a selection as a file and hands it to the browser as a download. */
export async function exportFile(db: Database, selection: Selection, format: ExportFormat): Promise<void> {
  stop = new AbortController();
  const { signal: stopped } = stop;
  const { type, ending } = FILES[format];
  exportState.value = { is: 'running', share: null };
  try {
    const pieces =
      format === 'markdown' ? markdown(db, selection, stopped) : jsonLines(db, selection, stopped);
    // The browser gathers the stream, on the disk where it is long: the page holds no more than a piece.
    const response = new Response(byteStream(pieces), { headers: { 'content-type': type } });
    const file = `pangzhu-${today()}.${ending}`;
    offer(await response.blob(), file);
    exportState.value = { is: 'done', file };
  } catch (error) {
    exportState.value = { is: 'failed', code: codeOf(error, stopped) };
  }
}

export function cancelExport(): void {
  stop.abort();
}

async function* jsonLines(db: Database, selection: Selection, stopped: AbortSignal): AsyncGenerator<string> {
  const { count, slices } = await exportRecords(db, selection);
  const counted = counting(slices, count, ({ length }) => length, stopped);
  yield* writeJsonLines({ created: Date.now(), records: count }, counted);
}

async function* markdown(db: Database, selection: Selection, stopped: AbortSignal): AsyncGenerator<string> {
  const { count, articles } = await exportArticles(db, selection);
  yield* writeMarkdown(
    counting(articles, count, () => 1, stopped),
    markdownWords(),
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

function offer(blob: Blob, file: string): void {
  if (offered !== null) URL.revokeObjectURL(offered);
  offered = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = offered;
  link.download = file;
  link.click();
}

/** The reader's own day, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function codeOf(error: unknown, stopped: AbortSignal): Extract<ExportState, { is: 'failed' }>['code'] {
  if (stopped.aborted) return 'cancelled';
  if (error instanceof ChangedDuringExport) return 'changed';
  const fault = storageFault(error);
  if (fault === null) throw error;
  return fault.code;
}

function markdownWords(): MarkdownWords {
  return {
    heading: i18n.t('library.export_heading'),
    untitled: i18n.t('article_detail.untitled'),
    account: i18n.t('article_detail.account'),
    author: i18n.t('article_detail.author'),
    published: i18n.t('article_detail.published'),
    original: i18n.t('library.original'),
    noHighlights: i18n.t('library.no_highlights'),
    colours: {
      yellow: i18n.t('colour.yellow'),
      green: i18n.t('colour.green'),
      blue: i18n.t('colour.blue'),
      pink: i18n.t('colour.pink'),
    },
    time: showMoment,
  };
}
