import type { Dictionary } from '@/lib/core/dictionary/entity';
import type { ImportFault, ImportReport } from '@/lib/core/records/incoming';
import type { Outcome } from '@/lib/core/records/outcome';
import { commitImport } from '@/lib/db/commit-import';
import { exportRecords, type Selection } from '@/lib/db/export-records';
import { sha256 } from '@/lib/db/sha256';
import { beginImport, discardImport, stageSlice } from '@/lib/db/stage-import';
import type { Database } from '@/lib/db/tables';
import { type ImportDesk, importJsonLines } from '@/lib/formats/import-json-lines';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { MORNING, steadyClock } from '@/tests/db-world';

export const NOTHING_BUNDLED: Dictionary = { entities: [], sources: [] };

/** What a database exports, as one string. */
export async function exported(
  db: Database,
  selection: Selection = { what: 'everything' },
  bundled: Dictionary = NOTHING_BUNDLED,
): Promise<string> {
  const { count, slices, named } = await exportRecords(db, selection, bundled);
  const pieces: string[] = [];
  for await (const piece of writeJsonLines({ created: MORNING, records: count }, slices, named))
    pieces.push(piece);
  return pieces.join('');
}

export interface Import {
  readonly skipRefused?: boolean;
  readonly signal?: AbortSignal;
  readonly tell?: (bytes: number) => void;
}

/** The desk that writes straight into a database. */
function deskOf(
  db: Database,
  { skipRefused = false, signal = new AbortController().signal }: Import = {},
): ImportDesk {
  const id = beginImport(steadyClock());
  return {
    stage: (seq, slice) => stageSlice(db, id, seq, slice),
    commit: () => commitImport(db, id, { skipRefused, signal, tell: () => undefined }),
    discard: () => discardImport(db, id),
  };
}

/** Imports a file that comes in these chunks. */
export function imported(
  db: Database,
  chunks: AsyncIterable<Uint8Array>,
  options: Import = {},
): Promise<Outcome<ImportReport, ImportFault>> {
  const { skipRefused = false, signal = new AbortController().signal, tell = () => undefined } = options;
  return importJsonLines(chunks, deskOf(db, options), { digest: sha256, skipRefused, signal, tell });
}

/** A file's bytes in chunks of `size`. */
export async function* inChunks(file: string | Uint8Array, size = 4_096): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
