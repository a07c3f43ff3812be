import type { Certainty } from '@/lib/core/recognise/mention';

/** What the surroundings say of a found surface: a mention, a doubtful one, or none. */
export type Verdict = Certainty | 'no';
