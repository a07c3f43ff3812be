import { BROWSER_NAMES } from '@/scripts/browsers/find';

/** Where a benchmark can run. */
export const PLACES = ['node', ...BROWSER_NAMES] as const;
export type Place = (typeof PLACES)[number];
