import { getReady, race } from '@/bench/recognise-race';

/** What bench/recognise.ts has done in a process or a page of its own. */
export const handlers = { race, getReady };
