import Papa, { type ParseResult, type Parser } from 'papaparse';

/** A row of a CSV file. */
export interface CsvRow {
  /** The line that it begins on, from 1: a quoted cell can go over several. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark in it is never closed, or something stands behind one. */
  readonly isBroken: boolean;
}

export interface CsvSlice {
  readonly rows: readonly CsvRow[];
  /** How much of the text is read, from 0 to 1. */
  readonly share: number;
}

/** So many UTF-16 units are parsed in one go: some milliseconds. */
const SLICE = 65_536;

/** So many empty rows may stand before and among the first ones. */
const MOST_EMPTY = 20;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads rows slice by slice, and no further while `take` has not said that it wants more. Rows without a word
 * are left out.
 * @param text without a byte order mark
 * @returns whether all was read
 */
export function readCsv(
  text: string,
  take: (slice: CsvSlice) => boolean | Promise<boolean>,
): Promise<boolean> {
  const whole = text.replaceAll(/\r\n?/g, '\n');
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  let line = 1;
  let isStopped = false;
  const hear = async ({ data, errors, meta }: ParseResult<string[]>, parser: Parser): Promise<void> => {
    const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
    const rows = data.flatMap((cells, at): CsvRow[] => {
      const row = { line, cells, isBroken: broken.has(at) };
      line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return cells.some((cell) => cell.trim() !== '') ? [row] : [];
    });
    const goOn = await take({ rows, share: whole.length === 0 ? 1 : meta.cursor / whole.length });
    if (goOn) parser.resume();
    else {
      isStopped = true;
      parser.abort();
    }
  };
  Papa.parse<string[]>(whole, {
    newline: '\n',
    delimitersToGuess: DELIMITERS,
    chunkSize: SLICE,
    chunk: (results: ParseResult<string[]>, parser: Parser) => {
      parser.pause();
      hear(results, parser).catch(reject);
    },
    complete: () => resolve(!isStopped),
  });
  return promise;
}

/** The first rows of a CSV file that have a word. */
export function csvHead(text: string, rows: number): string[][] {
  const { data } = Papa.parse<string[]>(text.replaceAll(/\r\n?/g, '\n'), {
    ...{ newline: '\n', delimitersToGuess: DELIMITERS, preview: rows + MOST_EMPTY },
  });
  return data.filter((cells) => cells.some((cell) => cell.trim() !== '')).slice(0, rows);
}

/** Rows as text, with CRLF after each as RFC 4180 has it. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Spreadsheets take a file without it for one in the encoding of their country. */
export const BYTE_ORDER_MARK = '\ufeff';

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
