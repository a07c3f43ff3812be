// The content script that bench/recognise.ts installs: the race where the browser's own engine runs it.
import { handlers } from '@/bench/recognise-handlers';
import { answerCalls } from '@/scripts/browsers/answer-calls';

answerCalls(handlers);
