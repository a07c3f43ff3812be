import type { CreateEditing } from '@/entrypoints/article/editing-on-demand';
import type { CreateMargin } from '@/entrypoints/article/margin-on-demand';
import { askBackground } from '@/lib/messages/ask';
import type { PartName } from '@/lib/messages/to-background';
import type { FindReadable } from '@/lib/page/readable';

/** What each script that is brought into a page later leaves there for the first one. */
interface Parts extends Record<PartName, unknown> {
  readonly readable: FindReadable;
  readonly editing: CreateEditing;
  readonly margin: CreateMargin;
}

/** The isolated world that all scripts of the extension in a page share. */
const world = globalThis as typeof globalThis & { pangzhuParts?: Partial<Parts> };

const bringing = new Map<PartName, Promise<unknown>>();

/** For a brought script: leaves what it is for. */
export function leavePart<Name extends PartName>(name: Name, part: Parts[Name]): void {
  world.pangzhuParts = { ...world.pangzhuParts, [name]: part };
}

/** What a brought script left, brought into this page with the first call; null where that fails. */
export async function bringPart<Name extends PartName>(name: Name): Promise<Parts[Name] | null> {
  const here = world.pangzhuParts?.[name];
  if (here !== undefined) return here;
  const coming = bringing.get(name) ?? askBackground('bringPart', { part: name });
  bringing.set(name, coming);
  await coming;
  bringing.delete(name);
  return world.pangzhuParts?.[name] ?? null;
}

/** Throws away what an older version of the extension has left in this world. */
export function dropParts(): void {
  delete world.pangzhuParts;
}
