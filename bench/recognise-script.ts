// The content script that bench/recognise.ts installs: the race where the browser's own engine runs it.
import { type Lap, race, type Work } from '@/bench/recognise-race';
import { answerCalls } from '@/scripts/browsers/answer-calls';

export const handlers = { race: (work: Work): Lap[] => race(work) };

answerCalls(handlers);
