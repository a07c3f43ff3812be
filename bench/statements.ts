import type { Place } from '@/bench/places';
import { readTexts } from '@/bench/recognise-work';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { findStatements } from '@/lib/core/statements/find-statements';
import { namesakesIn } from '@/lib/core/statements/namesakes';
import { statementsIn } from '@/lib/core/statements/statements-in';
import { voicesIn } from '@/lib/core/statements/voices-in';
import { buildDictionary } from '@/lib/seeds/build-dictionary';

const LENGTHS = [20_000, 100_000, 500_000, 1_000_000];
const REPETITIONS = 15;

/**
 * Finds who says what in articles joined to texts of growing length, names recognised before: milliseconds,
 * and milliseconds for each 20,000 characters, which must not grow. In Node only: it is arithmetic on strings.
 */
export async function run(places: readonly Place[]): Promise<void> {
  if (!places.includes('node')) return;
  const texts = readTexts();
  if (typeof texts !== 'string') {
    console.log(`statements: skipped, ${texts.missing}`);
    return;
  }
  const knowledge = createKnowledge(buildDictionary('seeds'));
  console.log(`\nstatements, Node ${process.version}; medians of ${REPETITIONS}`);
  console.log(cells(['characters', 'statements', 'ms', 'ms a 20,000', 'with voices, ms']));
  for (const length of LENGTHS) {
    const text = texts.slice(0, length);
    const named = recognise({ text, title: null, account: null }, knowledge);
    const voices = voicesIn(text, named, namesakesIn(text, named.mentions, knowledge.recogniser));
    const alone = median(() => findStatements(text, voices));
    const whole = median(() => statementsIn(text, named, knowledge.recogniser));
    const found = findStatements(text, voices).length;
    console.log(
      cells([
        `${length}`,
        `${found}`,
        alone.toFixed(1),
        ((alone / length) * 20_000).toFixed(1),
        whole.toFixed(1),
      ]),
    );
  }
}

function median(work: () => unknown): number {
  const times = Array.from({ length: REPETITIONS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  return times[REPETITIONS >> 1] ?? 0;
}

const cells = (values: readonly string[]): string => values.map((value) => value.padStart(16)).join('');
