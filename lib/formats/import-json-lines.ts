import {
  type ImportFault,
  type ImportReport,
  type Incoming,
  MOST_REFUSALS,
  type RefusedLine,
} from '@/lib/core/records/incoming';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { letOthersRun } from '@/lib/formats/let-others-run';
import { type ReadSlice, readJsonLines, UnreadableFile } from '@/lib/formats/read-json-lines';

/** Where records go: straight to the database, or by messages to who writes it. */
export interface ImportDesk {
  /** Lays a slice aside. `seq` counts from 0; the same slice may be sent again. */
  stage(seq: number, slice: readonly Incoming[]): Promise<Outcome<null, StorageFault>>;
  /** Takes all that was laid aside, or nothing. */
  commit(): Promise<Outcome<ImportReport, ImportFault>>;
  /** Throws away what was laid aside. */
  discard(): Promise<Outcome<null, StorageFault>>;
}

export interface ImportOptions {
  readonly digest: (text: string) => Promise<string>;
  /** Takes the other lines where some are refused; else nothing is taken then. */
  readonly skipRefused: boolean;
  readonly signal: AbortSignal;
  /** Hears how many bytes of the file are read. */
  readonly tell: (bytes: number) => void;
}

/**
 * Imports an export of ours from a stream: all of it or nothing. Whatever ends it early (a refused line, a
 * fault, the reader) leaves nothing behind.
 */
export async function importJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  desk: ImportDesk,
  options: ImportOptions,
): Promise<Outcome<ImportReport, ImportFault>> {
  const refusals: RefusedLine[] = [];
  let refused = 0;
  const collect = (lines: readonly RefusedLine[]): void => {
    refused += lines.length;
    refusals.push(...lines.slice(0, MOST_REFUSALS - refusals.length));
  };
  const staged = await stageAll(readJsonLines(chunks, options.digest), desk, options, collect);
  const readable = refused === 0 || options.skipRefused;
  if (!staged.ok || !readable) await desk.discard();
  if (!staged.ok) return staged;
  const read: ImportReport = { added: 0, updated: 0, unchanged: 0, refused, refusals };
  if (!readable) return failed({ code: 'refused-lines', report: read });
  const committed = await desk.commit();
  if (committed.ok) return done(joined(read, committed.value));
  const { error } = committed;
  return error.code === 'refused-lines'
    ? failed({ code: error.code, report: joined(read, error.report) })
    : committed;
}

/** Reads the next slice while the last one is being laid aside. */
async function stageAll(
  slices: AsyncIterable<ReadSlice>,
  desk: ImportDesk,
  { signal, tell }: ImportOptions,
  collect: (lines: readonly RefusedLine[]) => void,
): Promise<Outcome<null, ImportFault>> {
  let seq = 0;
  let staging: Promise<Outcome<null, StorageFault>> = Promise.resolve(done(null));
  try {
    for await (const { records, refusals, bytes } of slices) {
      if (signal.aborted) return failed({ code: 'cancelled' });
      collect(refusals);
      tell(bytes);
      if (records.length === 0) {
        await letOthersRun();
        continue;
      }
      const staged = await staging;
      if (!staged.ok) return staged;
      staging = desk.stage(seq, records);
      // A desk that breaks is heard of when the next slice is read; until then that is no oversight.
      staging.catch(() => undefined);
      seq += 1;
    }
    return signal.aborted ? failed({ code: 'cancelled' }) : await staging;
  } catch (error) {
    const fault = faultOfFile(error);
    if (fault === null) throw error;
    return failed(fault);
  } finally {
    // Nothing may be laid aside after it was thrown away.
    await staging;
  }
}

/** What an error says of the file, or null where it is none of the file's. */
function faultOfFile(error: unknown): ImportFault | null {
  if (error instanceof UnreadableFile) return error.fault;
  // Removed, on a disk that went away, or changed while it was read.
  return error instanceof DOMException
    ? { code: 'unreadable', detail: `${error.name}: ${error.message}` }
    : null;
}

function joined(read: ImportReport, merged: ImportReport): ImportReport {
  return {
    ...merged,
    refused: read.refused + merged.refused,
    refusals: [...read.refusals, ...merged.refusals].slice(0, MOST_REFUSALS),
  };
}
