import { askBackground } from '@/lib/messages/ask';
import type { FindReadable } from '@/lib/page/readable';

/** Where the script with Readability leaves what it brought, in the same isolated world. */
const world = globalThis as typeof globalThis & { pangzhuReadable?: FindReadable };

export function leaveReadable(find: FindReadable): void {
  world.pangzhuReadable = find;
}

/** Readability, brought into this page with the first call; null where that fails. */
export async function bringReadable(): Promise<FindReadable | null> {
  if (world.pangzhuReadable === undefined) await askBackground('bringReadable', {});
  return world.pangzhuReadable ?? null;
}
