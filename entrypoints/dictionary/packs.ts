import { signal } from '@preact/signals';
import type { AskedPack, ListedPack, PackFaultCode, PackState } from '@/components/pack-list/pack-state';
import { packs } from '@/entrypoints/dictionary/dictionary-state';
import { offerUndo } from '@/entrypoints/dictionary-changes/dictionary-changes';
import { packDifference } from '@/lib/core/dictionary/pack-difference';
import type { LivePack, Pack } from '@/lib/core/records/pack';
import { LARGEST_PACK } from '@/lib/core/records/pack';
import { isPackFault, readPackFile } from '@/lib/formats/pack-file';
import { askDictionary } from '@/lib/messages/ask';

export const packState = signal<PackState>({ is: 'idle' });

/** What the reader was shown the difference of. */
let asked: { readonly pack: Pack | null; readonly installed: LivePack | null } | null = null;

export function listedPack(pack: Pack, updated: number): ListedPack {
  const { id, name, version, author, licence, description, entries } = pack;
  return { ...{ id, name, version, author, licence, description }, entries: entries.length, updated };
}

/** Reads a pack and shows what it would change. */
export async function choosePack(file: File): Promise<void> {
  if (packState.value.is === 'writing') return;
  asked = null;
  if (file.size > LARGEST_PACK) {
    fail('too-large');
    return;
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  const read = bytes === null ? null : readPackFile(new Uint8Array(bytes));
  if (read === null) fail('unreadable');
  else if (isPackFault(read)) fail(read.code, 'path' in read ? read.path : undefined);
  else {
    const installed = packs.value.find(({ id }) => id === read.id) ?? null;
    ask(installed === null ? 'install' : 'update', read, installed);
  }
}

/** Shows what the removal of a pack would change. */
export function askToRemove(id: string): void {
  if (packState.value.is === 'writing') return;
  const installed = packs.value.find((pack) => pack.id === id);
  if (installed !== undefined) ask('remove', null, installed);
}

function ask(does: AskedPack['does'], pack: Pack | null, installed: LivePack | null): void {
  const about = pack ?? installed;
  if (about === null) throw new Error('Nothing is asked about');
  asked = { pack, installed };
  packState.value = {
    ...{ is: 'asking', does, installed: installed?.version ?? null },
    pack: listedPack(about, installed?.updated ?? 0),
    difference: packDifference(installed, pack),
  };
}

export function cancelPack(): void {
  asked = null;
  packState.value = { is: 'idle' };
}

/** Does what was shown. */
export async function confirmPack(): Promise<void> {
  const state = packState.value;
  if (state.is !== 'asking' || asked === null) return;
  const { pack, installed } = asked;
  packState.value = { ...state, is: 'writing' };
  const answer =
    pack !== null
      ? await askDictionary('installPack', { pack, basedOn: installed?.updated ?? null })
      : await askDictionary('removePack', { id: state.pack.id, basedOn: installed?.updated ?? 0 });
  const outcome = answer.ok ? answer.value : answer;
  if (outcome.ok && state.does === 'remove') {
    packState.value = { is: 'idle' };
    offerUndo({ kind: 'dictionary', id: state.pack.id });
  } else if (outcome.ok && state.does !== 'remove') packState.value = { is: 'done', did: state.does };
  else if (!outcome.ok) fail(faultOf(outcome.error.code));
}

function faultOf(code: string): PackFaultCode {
  const known = ['stale', 'quota', 'unavailable', 'newer', 'no-snapshot'] as const;
  return known.find((one) => one === code) ?? 'unreachable';
}

function fail(fault: PackFaultCode, path?: string): void {
  packState.value = { is: 'failed', fault, ...(path === undefined ? {} : { path }) };
}
