import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { markdownText } from '@/scripts/markdown-text';
import { readPage } from '@/scripts/read-page';

/** One text of a collection, and where it came from: `file`, or `file:line` in a file of many. */
export interface NamedText {
  readonly from: string;
  readonly text: string;
}

function* textsOfLines(file: string, lines: string): Generator<NamedText> {
  let number = 0;
  for (const line of lines.split('\n')) {
    number++;
    if (line.trim() === '') continue;
    const record: unknown = JSON.parse(line);
    if (typeof record !== 'object' || record === null || !('markdown' in record)) {
      throw new Error(`${file}:${number}: no field "markdown"`);
    }
    yield { from: `${file}:${number}`, text: markdownText(String(record.markdown)) };
  }
}

/**
 * The texts in a folder, by file name: `.md` and `.txt` as archived Markdown, `.html` read as the
 * extension reads a page, `.jsonl` and `.jsonl.gz` with a record a line whose `markdown` is taken. Other
 * files are passed over.
 */
export function* textsIn(folder: string): Generator<NamedText> {
  for (const file of readdirSync(folder).toSorted()) {
    const path = join(folder, file);
    if (/\.(md|txt)$/.test(file)) {
      yield { from: file, text: markdownText(readFileSync(path, 'utf8')) };
    } else if (file.endsWith('.html')) {
      const page = readPage(readFileSync(path, 'utf8'), null);
      yield { from: file, text: page.reading.text };
      page.close();
    } else if (file.endsWith('.jsonl')) {
      yield* textsOfLines(file, readFileSync(path, 'utf8'));
    } else if (file.endsWith('.jsonl.gz')) {
      yield* textsOfLines(file, gunzipSync(readFileSync(path)).toString('utf8'));
    }
  }
}
