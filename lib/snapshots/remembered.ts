import { storage } from 'wxt/utils/storage';
import type { Canary, Loss } from '@/lib/core/snapshots/canary';

/** When a copy last left the browser, to the reader's own file or as a download. */
export interface CopiedOut {
  readonly at: number;
  /** The name of the file. */
  readonly file: string;
}

/** When the database was last compared with the latest snapshot, and why that failed, if it did. */
export interface Checked {
  readonly at: number;
  readonly fault: 'quota' | 'unavailable' | null;
}

/** What is remembered beside the database, in the browser's storage for an extension's settings. */
export const canaryItem = storage.defineItem<Canary | null>('local:canary', { fallback: null });
export const lossItem = storage.defineItem<Loss | null>('local:loss', { fallback: null });
export const copiedOutItem = storage.defineItem<CopiedOut | null>('local:copied-out', { fallback: null });
export const checkedItem = storage.defineItem<Checked | null>('local:snapshot-checked', { fallback: null });
