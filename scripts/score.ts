// `npm run score -- TASK [options]`: measures how well a task is done on the texts beside the project.
import { run as anchoring } from '@/scripts/score-anchoring';
import { run as candidates } from '@/scripts/score-candidates';
import { run as recognise } from '@/scripts/score-recognise';
import { run as statements } from '@/scripts/score-statements';

const TASKS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  anchoring,
  candidates,
  recognise,
  statements,
};

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (task === undefined) {
  console.error(`usage: npm run score -- TASK [options], TASK is one of: ${Object.keys(TASKS).join(', ')}`);
  process.exit(2);
}
await task(args);
