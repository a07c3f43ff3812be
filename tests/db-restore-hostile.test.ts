import 'fake-indexeddb/auto';

import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteAnnotations } from '@/lib/db/delete-annotations';
import { NEWEST_SCHEMA } from '@/lib/db/open-database';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { packed, planned, restoredFrom, snapshotText } from '@/tests/db-snapshots';
import { everything, fault, freshDatabase, mark, page, steadyClock, value } from '@/tests/db-world';

const isSoak = process.env['SOAK'] !== undefined;
const FILES = isSoak ? 10_000 : 150;
const MIB = 1_048_576;
/** How a gzip file begins (RFC 1952): deflate, no name, no time, an unknown system. */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Deflated words that refer to nothing before them: such pieces can follow each other, and nobody has to pack all of them. */
const blocksOf = (words: string): Uint8Array =>
  deflateRawSync(words, { finishFlush: constants.Z_FULL_FLUSH });

let text: string;
let file: Uint8Array;
let db: Database;
let before: Record<string, unknown[]>;
beforeEach(async () => {
  const from = await freshDatabase();
  const clock = steadyClock();
  await mark(from, clock, page(1), 0, { note: '一条笔记' });
  const { id, updated } = await mark(from, clock, page(2), 8);
  value(await deleteAnnotations(from, [{ id, basedOn: updated }], clock));
  text = await snapshotText(from);
  file = await packed(text);
  db = await freshDatabase();
  await mark(db, steadyClock(), page(3));
  before = await everything(db);
});

const refusedAs = async (bytes: Uint8Array) => {
  const planning = fault(await planned(db, bytes));
  expect(fault(await restoredFrom(db, bytes))).toEqual(planning);
  expect(await everything(db)).toEqual(before);
  return planning;
};

describe('a file that is no snapshot', () => {
  it.each([
    ['nothing', ''],
    ['words', 'Lieber Leser\n'],
    ['an export', '{"format":"pangzhu","version":1}\n'],
    ['a list', '[1]\n'],
  ])('holding %s is refused', async (_, words) => {
    expect(await refusedAs(await packed(words))).toEqual({ code: 'other-format' });
  });

  it('that is not packed is refused', async () => {
    expect(await refusedAs(new TextEncoder().encode(text))).toEqual({ code: 'other-format' });
  });

  it.each([
    ['a later format', (line: string) => line.replace('"version":1', '"version":2')],
    ['a later schema', (line: string) => line.replace(/"schema":\d+/, `"schema":${NEWEST_SCHEMA + 1}`)],
  ])('of %s says so and touches nothing', async (_, change) => {
    expect(await refusedAs(await packed(change(text)))).toEqual({ code: 'newer-version' });
  });
});

describe('a snapshot that was tampered with', () => {
  it('is refused at the block that is not what was written, though its records are sound', async () => {
    const changed = text.replace('一条笔记', '两条笔记');
    expect(await refusedAs(await packed(changed))).toMatchObject({ code: 'damaged' });
  });

  it('is refused where a block is missing, or stands twice', async () => {
    const lines = text.trimEnd().split('\n');
    const [header = '', ...rest] = lines;
    const end = rest.at(-1) ?? '';
    const block = rest.slice(0, -1);
    for (const parts of [
      [header, end],
      [header, ...block, ...block, end],
      [header, ...block, end, end],
    ])
      expect(await refusedAs(await packed(`${parts.join('\n')}\n`))).toMatchObject({ code: 'damaged' });
  });

  it('is refused where it is cut off between two lines', async () => {
    const lines = text.trimEnd().split('\n');
    for (let kept = 1; kept < lines.length; kept += 1) {
      const cut = `${lines.slice(0, kept).join('\n')}\n`;
      expect(await refusedAs(await packed(cut))).toEqual({ code: 'cut-off', line: kept });
    }
  });
});

describe('a snapshot that is made to do harm', () => {
  const withRow = async (row: string): Promise<Uint8Array> => {
    const header = `{"format":"pangzhu-snapshot","version":1,"schema":${NEWEST_SCHEMA},"created":"2026-11-02T01:00:00.000Z","tables":{"drafts":1}}`;
    const chain = await sha256(`${await sha256(header)}\n${row}`);
    return packed(`${header}\n${row}\n{"block":1,"sha256":"${chain}"}\n{"end":1,"sha256":"${chain}"}\n`);
  };

  it('by nesting a million levels deep is refused before it is parsed', async () => {
    const row = `{"table":"drafts","value":${'['.repeat(MIB)}${']'.repeat(MIB)}}`;
    expect(await refusedAs(await withRow(row))).toEqual({ code: 'too-deep', line: 2 });
  });

  it('by a checksum of its own over a record that is none sets that record aside', async () => {
    const row = '{"table":"drafts","value":{"id":"a","__proto__":{"admin":true}}}';
    const plan = value(await planned(db, await withRow(row)));
    expect(plan).toMatchObject({ added: 0, updated: 0, refused: 1 });
    expect(await everything(db)).toEqual(before);
  });

  it('by a value that only looks stored is refused at its line', async () => {
    const row = '{"table":"drafts","value":{"$stored":"bigint","text":"x"}}';
    expect(await refusedAs(await withRow(row))).toEqual({ code: 'damaged', line: 2 });
  });

  it('by naming a table that is no table of records changes nothing', async () => {
    for (const table of ['counters', 'staged', 'toString', '__proto__']) {
      const plan = value(await planned(db, await withRow(`{"table":"${table}","value":{"id":"a"}}`)));
      expect(plan).toMatchObject({ added: 0, updated: 0, refused: 0 });
    }
  });

  it.each([
    ['blank lines', '\n'],
    ['one endless line', 'x'],
  ])(
    'by unpacking to a quarter of a gigabyte of %s is read no further',
    { timeout: 120_000 },
    async (_, piece) => {
      const header = blocksOf(`${text.split('\n')[0]}\n`);
      const chunk = blocksOf(piece.repeat(MIB));
      const bytes = joined(GZIP_HEADER, header, ...Array<Uint8Array>(256).fill(chunk));
      expect(bytes.length).toBeLessThan(2 * MIB);
      expect(fault(await planned(db, bytes))).toEqual({ code: 'bomb' });
      expect(await everything(db)).toEqual(before);
    },
  );
});

it(`${FILES} truncated or mutated files: no crash, nothing restored in part, and the place is named`, {
  timeout: 600_000,
}, async () => {
  const at = fc.nat({ max: file.length - 1 });
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at, with: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant('cut' as const), at, length: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ kind: fc.constant('truncate' as const), at }),
    fc.record({
      kind: fc.constant('insert' as const),
      at,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      const outcome = await restoredFrom(db, mutated(file, change));
      if (outcome.ok) {
        // Bytes that unpacking does not look at (the time, the system): the snapshot is the same.
        expect(outcome.value.refused).toBe(0);
        db = await freshDatabase();
        await mark(db, steadyClock(), page(3));
        return;
      }
      const { error } = outcome;
      expect(['other-format', 'damaged', 'cut-off', 'newer-version']).toContain(error.code);
      if ('line' in error) expect(error.line).toBeGreaterThan(0);
      expect(await everything(db)).toEqual(before);
    }),
    { numRuns: FILES },
  );
});

function mutated(
  bytes: Uint8Array,
  change:
    | { kind: 'flip'; at: number; with: number }
    | { kind: 'cut'; at: number; length: number }
    | { kind: 'truncate'; at: number }
    | { kind: 'insert'; at: number; bytes: Uint8Array },
): Uint8Array {
  const [head, tail] = [bytes.subarray(0, change.at), bytes.subarray(change.at)];
  if (change.kind === 'truncate') return head;
  if (change.kind === 'insert') return joined(head, change.bytes, tail);
  if (change.kind === 'cut') return joined(head, tail.subarray(change.length));
  const flipped = bytes.slice();
  flipped[change.at] = (flipped[change.at] ?? 0) ^ change.with;
  return flipped;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
