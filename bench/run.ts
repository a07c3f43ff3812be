// `npm run bench [-- NAME…] [--in node,chromium,firefox]`: runs the benchmarks by name, all without one.
// Each prints ours beside the others on the same work in one run: the ratios travel, milliseconds do not.
import { parseArgs } from 'node:util';
import { run as anchor } from '@/bench/anchor';
import { run as compiled } from '@/bench/compiled';
import { run as highlights } from '@/bench/highlights';
import { run as importing } from '@/bench/import';
import { run as library } from '@/bench/library';
import { run as mark } from '@/bench/mark';
import { run as open } from '@/bench/open';
import { run as paint } from '@/bench/paint';
import { run as people } from '@/bench/people';
import { PLACES, type Place } from '@/bench/places';
import { run as recognise } from '@/bench/recognise';
import { run as statements } from '@/bench/statements';
import { run as storage } from '@/bench/storage';

const BENCHMARKS: Readonly<Record<string, (places: readonly Place[]) => Promise<void>>> = {
  open,
  anchor,
  compiled,
  highlights,
  import: importing,
  library,
  mark,
  paint,
  people,
  recognise,
  statements,
  storage,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { in: { type: 'string' } } });
const wanted = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS);
const places = PLACES.filter((place) => values.in === undefined || values.in.split(',').includes(place));
for (const name of wanted) {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) {
    console.error(`No benchmark ${name}: there are ${Object.keys(BENCHMARKS).join(', ')}`);
    process.exit(2);
  }
  await benchmark(places);
}
