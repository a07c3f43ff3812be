import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { annotation } from '@/lib/core/records/annotation-shape';
import { articleRecord, articleText } from '@/lib/core/records/article-shape';
import { type ImportFault, MOST_REFUSALS } from '@/lib/core/records/incoming';
import { done } from '@/lib/core/records/outcome';
import { fits } from '@/lib/core/records/shape';
import { deleteAnnotations } from '@/lib/db/delete-annotations';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { importJsonLines } from '@/lib/formats/import-json-lines';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { LONGEST_LINE } from '@/lib/formats/read-json-lines';
import { exported, imported, inChunks } from '@/tests/db-transfer';
import {
  everything,
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  steadyClock,
  stored,
  value,
} from '@/tests/db-world';

const isSoak = process.env['SOAK'] !== undefined;
const FILES = isSoak ? 10_000 : 300;
const MIB = 1_048_576;

/** A file of 9 lines: the header, two articles, two texts, two highlights, a tombstone, and whom one of them names. */
let file: string;
let db: Database;
beforeEach(async () => {
  const from = await freshDatabase();
  const clock = steadyClock();
  await mark(from, clock, page(1), 0, { note: '一条笔记' });
  await mark(from, clock, page(2), 4, { note: 'zweite "Notiz"\n\\' });
  const { id, updated } = await mark(from, clock, page(2), 8);
  value(await deleteAnnotations(from, [{ id, basedOn: updated }], clock));
  const named = [{ id: 'person-a', is: 'person-b', kind: 'person', name: '司徒静远' }] as const;
  file = (await exported(from)).replace('"records":7', '"records":8');
  for await (const piece of writeJsonLines({ created: 0, records: 0 }, nothing(), named))
    if (!piece.includes('"format"')) file += piece;
  db = await freshDatabase();
});

async function* nothing(): AsyncGenerator<never[]> {}

const lineList = (): string[] => file.trimEnd().split('\n');

/** The file with one line in another form. */
function withLine(number: number, change: (line: string) => string): string {
  return lineList()
    .map((line, index) => `${index + 1 === number ? change(line) : line}\n`)
    .join('');
}

async function expectNothingStored(): Promise<void> {
  const { articles, texts, annotations, counters, staged } = await everything(db);
  expect([articles, texts, annotations, counters, staged]).toEqual([[], [], [], [], []]);
}

describe('a file that is none of ours', () => {
  it.each([
    ['nothing at all', '', { code: 'empty' }],
    ['blank lines', '\n\r\n\n', { code: 'empty' }],
    ['no JSON', 'Lieber Leser\n', { code: 'other-format', line: 1 }],
    ['another format', '\n{"format":"zettel","version":1}\n', { code: 'other-format', line: 2 }],
    ['a list', '[{"format":"pangzhu","version":1}]\n', { code: 'other-format', line: 1 }],
    ['no version', '{"format":"pangzhu"}\n', { code: 'other-format', line: 1 }],
    ['a version in words', '{"format":"pangzhu","version":"1"}\n', { code: 'other-format', line: 1 }],
    [
      'a newer version',
      '{"format":"pangzhu","version":6}\nwhatever\n',
      { code: 'newer-version', line: 1, version: 6 },
    ],
  ])('with %s is refused, and says why', async (_, text, expected) => {
    expect(fault(await imported(db, inChunks(text)))).toEqual(expected);
    await expectNothingStored();
  });

  it('in UTF-16 is refused', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${file}`, 'utf16le'));
    expect(fault(await imported(db, inChunks(bytes)))).toEqual({ code: 'other-format', line: 1 });
  });
});

describe('a file as other programs leave it', () => {
  it('with a byte order mark, CRLF and blank lines is read', async () => {
    const text = `\ufeff${file.replaceAll('\n', '\r\n\r\n')}`;
    expect(value(await imported(db, inChunks(text, 7)))).toMatchObject({ added: 7, refused: 0 });
  });

  it('without its last line break is read', async () => {
    expect(value(await imported(db, inChunks(file.trimEnd())))).toMatchObject({ added: 7 });
  });

  it('with a header that does not count is read', async () => {
    const text = withLine(1, () => '{"format":"pangzhu","version":5,"created":"2026-11-02T01:00:00Z"}');
    expect(value(await imported(db, inChunks(text)))).toMatchObject({ added: 7 });
  });
});

describe('a file that is cut off', () => {
  it('anywhere is refused with the line it ends in, and nothing of it is stored', async () => {
    const bytes = new TextEncoder().encode(file);
    const headerEnd = bytes.indexOf(0x0a);
    for (let end = headerEnd + 1; end < bytes.length - 1; end += isSoak ? 1 : 23) {
      const part = bytes.subarray(0, end);
      const outcome = fault(await imported(db, inChunks(part)));
      const whole = part.filter((byte) => byte === 0x0a).length;
      const line = part.at(-1) === 0x0a ? whole : whole + 1;
      expect(outcome).toEqual({ code: 'cut-off', line });
    }
    await expectNothingStored();
  });
});

describe('a line that is no record', () => {
  const cases: [string, number, (line: string) => string, object][] = [
    ['no JSON', 3, (line) => line.slice(0, -1), { code: 'not-json' }],
    ['no object', 3, () => '42', { code: 'not-an-object' }],
    [
      'of a type we do not know',
      3,
      (line) => line.replace('"article"', '"statement"'),
      { code: 'unknown-type' },
    ],
    [
      'of a type that every object has',
      3,
      (line) => line.replace('"article"', '"toString"'),
      { code: 'unknown-type' },
    ],
    [
      'with a field we do not know',
      6,
      (line) => line.replace('"note":', '"remark":'),
      { code: 'misshapen', path: 'remark' },
    ],
    ['without a field', 6, (line) => line.replace(/"tags":\[\],/, ''), { code: 'misshapen', path: 'tags' }],
    [
      'with a colour we do not have',
      6,
      (line) => line.replace('"yellow"', '"mauve"'),
      { code: 'misshapen', path: 'colour' },
    ],
    ['with a wrong id', 6, (line) => line.replace(/"id":"./, '"id":"Z'), { code: 'misshapen', path: 'id' }],
    [
      'with a time that never comes',
      6,
      (line) => line.replace(/"updated":\d+/, '"updated":9e15'),
      { code: 'misshapen', path: 'updated' },
    ],
    [
      'with a quote that is not as long as its position',
      6,
      (line) => line.replace('"exact":"', '"exact":"更'),
      { code: 'misshapen', path: 'anchor' },
    ],
    [
      'that reaches for the prototype',
      6,
      (line) => line.replace('{', '{"__proto__":{"admin":true},'),
      { code: 'misshapen', path: '__proto__' },
    ],
    ['nested a million levels deep', 6, () => `${'['.repeat(MIB)}`, { code: 'too-deep' }],
    [
      'longer than any record',
      6,
      (line) => line.replace('"note":"', `"note":"${'x'.repeat(LONGEST_LINE)}`),
      { code: 'too-long' },
    ],
    [
      'with a text that is not the one of its hash',
      4,
      (line) => line.replace('测试大会', '测验大会'),
      { code: 'wrong-hash' },
    ],
    [
      'with a note over one MiB',
      6,
      (line) => line.replace('"note":"', `"note":"${'n'.repeat(MIB)}`),
      { code: 'misshapen', path: 'note' },
    ],
    [
      'with a script for an address',
      3,
      (line) => line.replaceAll('https://www', 'javascript://www'),
      { code: 'misshapen', path: 'url' },
    ],
  ];

  it.each(cases)('%s is named, and stops the whole file', async (_, line, change, expected) => {
    const text = withLine(line, change);
    expect(text).not.toBe(file);
    const outcome = await imported(db, inChunks(text, 65_536));
    const report = { added: 0, updated: 0, unchanged: 0, refused: 1, refusals: [{ line, ...expected }] };
    expect(fault(outcome)).toEqual({ code: 'refused-lines', report });
    await expectNothingStored();
  });

  it('that is no UTF-8 is named', async () => {
    const bytes = new TextEncoder().encode(file);
    const third = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 10;
    bytes[third] = 0xff;
    expect(fault(await imported(db, inChunks(bytes)))).toMatchObject({
      report: { refusals: [{ line: 3, code: 'not-utf8' }] },
    });
  });

  it('is left out if the reader wants the others, and an annotation without its article with it', async () => {
    const text = withLine(2, () => '{"type":"article"}');
    const report = value(await imported(db, inChunks(text), { skipRefused: true }));
    expect(report).toMatchObject({ added: 4, refused: 3 });
    expect(report.refusals.map(({ line, code }) => [line, code])).toEqual([
      [2, 'misshapen'],
      [6, 'unknown-article'],
      [4, 'unknown-article'],
    ]);
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('is counted each time, and named a hundred times at the most', async () => {
    const text = `${lineList()[0]}\n${'{}\n'.repeat(5_000)}`;
    const outcome = fault(await imported(db, inChunks(text)));
    expect(outcome).toMatchObject({ report: { refused: 5_000 } });
    expect('report' in outcome ? outcome.report.refusals : []).toHaveLength(MOST_REFUSALS);
  });
});

it('an import that the reader stops leaves nothing, wherever it is', async () => {
  let moments = 0;
  value(await imported(await freshDatabase(), inChunks(file, 512), { tell: () => (moments += 1) }));
  db = await freshDatabase();
  for (let moment = 1; moment <= moments; moment += 1) {
    const stop = new AbortController();
    let heard = 0;
    const tell = (): void => {
      heard += 1;
      if (heard === moment) stop.abort();
    };
    const outcome = await imported(db, inChunks(file, 512), { signal: stop.signal, tell });
    expect(fault(outcome)).toEqual({ code: 'cancelled' });
    await expectNothingStored();
  }
});

it('a file that cannot be read to its end leaves nothing', async () => {
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield* inChunks(file.slice(0, 900));
    throw new DOMException('A file was changed', 'NotReadableError');
  };
  expect(fault(await imported(db, broken()))).toMatchObject({ code: 'unreadable' });
  await expectNothingStored();
});

it('a desk that breaks ends the import with its own error, heard once', async () => {
  const unheard: unknown[] = [];
  const listen = (reason: unknown): unknown => unheard.push(reason);
  process.on('unhandledRejection', listen);
  const broken = { ...emptyDesk, stage: () => Promise.reject(new Error('gone')) };
  const { signal } = new AbortController();
  const options = { digest: sha256, skipRefused: false, signal, tell: () => undefined };
  // Long enough for a second slice, which is read while the first one breaks.
  const long = withLine(6, (line) => line.replace('"note":"', `"note":"${'n'.repeat(MIB - 1_000)}`));
  await expect(importJsonLines(inChunks(long, 256), broken, options)).rejects.toThrow('gone');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', listen);
  expect(unheard).toEqual([]);
});

/** A desk that takes everything and keeps nothing. */
const emptyDesk = {
  stage: async () => done(null),
  commit: async () => done({ added: 0, updated: 0, unchanged: 0, refused: 0, refusals: [] }),
  discard: async () => done(null),
};

describe('a file of any size', () => {
  const size = isSoak ? 1_024 * MIB : 24 * MIB;
  /** The same bytes again and again: what grows is what the reader holds. */
  async function* repeated(first: string, piece: string): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(first);
    const chunk = new TextEncoder().encode(piece.repeat(Math.ceil(65_536 / piece.length)));
    for (let sent = 0; sent < size; sent += chunk.length) yield chunk;
  }

  it.each([
    ['of records', () => `${lineList()[5]}\n`],
    ['of one endless line', () => 'x'],
    ['of nothing but line breaks', () => '\n'],
  ])('%s is read without holding it', { timeout: 600_000 }, async (_, piece) => {
    const header = '{"format":"pangzhu","version":1}\n';
    const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const before = used();
    let most = 0;
    let bytes = 0;
    const options = {
      digest: sha256,
      skipRefused: true,
      signal: new AbortController().signal,
      tell: (read: number) => {
        bytes = read;
        most = Math.max(most, used() - before);
      },
    };
    value(await importJsonLines(repeated(header, piece()), emptyDesk, options));
    expect(bytes).toBeGreaterThanOrEqual(size);
    // Garbage that waits for its collection counts too; a reader that held the file would need far more.
    if (isSoak) expect(most).toBeLessThan(400 * MIB);
  });
});

it(`${FILES} mutated files: no crash, no partial import, and the line that is wrong is named`, {
  timeout: 600_000,
}, async () => {
  const bytes = new TextEncoder().encode(file);
  const at = fc.integer({ min: bytes.indexOf(0x0a) + 1, max: bytes.length - 2 });
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at, with: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant('cut' as const), at, length: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ kind: fc.constant('double' as const), at, length: fc.integer({ min: 1, max: 300 }) }),
    fc.record({
      kind: fc.constant('insert' as const),
      at,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(mutation, fc.integer({ min: 1, max: 5_000 }), async (change, chunk) => {
      const mutated = mutate(bytes, change);
      const outcome = await imported(db, inChunks(mutated, chunk));
      if (outcome.ok) {
        const [articles, texts, annotations] = await Promise.all([
          db.articles.toArray(),
          db.texts.toArray(),
          db.annotations.toArray(),
        ]);
        expect(articles.every((record) => fits(articleRecord, record))).toBe(true);
        expect(texts.every((record) => fits(articleText, record))).toBe(true);
        expect(annotations.every((record) => fits(annotation, record))).toBe(true);
        expect(await stored(db)).toEqual(await recounted(db));
        db = await freshDatabase();
        return;
      }
      await expectNothingStored();
      const { line, orphans } = named(outcome.error);
      const first = bytes.subarray(0, change.at).filter((byte) => byte === 0x0a).length + 1;
      const sameLines = change.kind === 'flip' && bytes[change.at] !== 0x0a && mutated[change.at] !== 0x0a;
      // Another id still is an id: then the lines that name the old one are wrong.
      if (sameLines && !orphans) expect(line).toBe(first);
      else expect(line).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: FILES },
  );
});

/** The line that a fault names first, and whether all it has against the file is lines without an article. */
function named(error: ImportFault): { readonly line: number; readonly orphans: boolean } {
  if (error.code !== 'refused-lines') return { line: 'line' in error ? error.line : 0, orphans: false };
  const { refusals } = error.report;
  return {
    line: refusals[0]?.line ?? 0,
    orphans: refusals.every(({ code }) => code === 'unknown-article'),
  };
}

function mutate(
  bytes: Uint8Array,
  change:
    | { kind: 'flip'; at: number; with: number }
    | { kind: 'cut' | 'double'; at: number; length: number }
    | { kind: 'insert'; at: number; bytes: Uint8Array },
): Uint8Array {
  const head = bytes.subarray(0, change.at);
  const tail = bytes.subarray(change.at);
  if (change.kind === 'flip')
    return Buffer.concat([head, Uint8Array.of((tail[0] ?? 0) ^ change.with), tail.subarray(1)]);
  if (change.kind === 'insert') return Buffer.concat([head, change.bytes, tail]);
  if (change.kind === 'cut') return Buffer.concat([head, tail.subarray(change.length)]);
  return Buffer.concat([head, tail.subarray(0, change.length), tail]);
}
