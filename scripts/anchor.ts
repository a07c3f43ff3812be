// `npm run --silent anchor`: describes and finds quotes for scripts outside. Reads JSON lines, answers one line
// each, in order:
//   {"text","describe":[[start,end],…]}  → {"selectors":[…]}
//   {"text","resolve":[selector,…]}      → {"results":[{"state","start","end","score","reason"},…]}
// `state` is anchored, review or detached; start and end are UTF-16 offsets, null when detached; `reason` is null
// but for review. A line that cannot be answered gets {"error"} in its place. Fields may be added, never renamed.
import { createInterface } from 'node:readline';
import { createFold } from '@/lib/core/anchor/fold';
import { readVariants } from '@/lib/han-variants/read-variants';
import { createAnswerer } from '@/scripts/anchoring/answer-line';

const answer = createAnswerer(createFold(readVariants()));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const answered = process.stdout.write(`${JSON.stringify(answer(line))}\n`);
  if (!answered) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
