import { leastSample } from '@/bench/clock';
import { CONTESTANTS, type Scan, surfacesOf } from '@/bench/recognise-contestants';
import type { Dictionary } from '@/lib/core/dictionary/entity';

/** The work: names to find, and the texts to find them in. JSON. */
export interface Work {
  readonly dictionary: Dictionary;
  readonly texts: readonly string[];
  readonly repetitions: number;
}

/** What one contestant took for it. */
export interface Lap {
  readonly contestant: string;
  /**
   * ms for all texts: of each sample the shortest time that it took, so that what else the machine does hardly counts.
   * A sample is one text, or as many, as often, as the clock needs to tell.
   */
  readonly scan: number;
  /** What it found; ours leaves out what its surroundings forbid. */
  readonly hits: number;
}

/** Rounds that are not counted: engines compile what runs often, on another thread. */
const WARM_UP = 6;

/** Some texts that are scanned in one go, `times` over. */
interface Sample {
  readonly texts: readonly string[];
  readonly times: number;
  shortest: number;
}

/** Cuts the texts into samples that take `least` ms where all of them take `whole`. */
function samplesOf(texts: readonly string[], whole: number, least: number): Sample[] {
  const enough = Math.ceil(least / Math.max(whole / texts.length, Number.MIN_VALUE));
  const size = Math.min(texts.length, Math.max(1, enough));
  const times = Math.max(1, Math.ceil(enough / size));
  const samples: Sample[] = [];
  for (let i = 0; i < texts.length; i += size) {
    samples.push({ texts: texts.slice(i, i + size), times, shortest: Number.POSITIVE_INFINITY });
  }
  return samples;
}

function timed(scan: Scan, texts: readonly string[], times: number): { took: number; hits: number } {
  let hits = 0;
  const start = performance.now();
  for (let i = 0; i < times; i++) for (const text of texts) hits += scan(text);
  return { took: performance.now() - start, hits: hits / times };
}

/** How long one go over all texts takes, as exactly as the clock can tell. */
function measureOnce(scan: Scan, texts: readonly string[], least: number): { whole: number; hits: number } {
  for (let times = 1; ; times *= 2) {
    const { took, hits } = timed(scan, texts, times);
    if (took >= least) return { whole: took / times, hits };
  }
}

/** Runs all contestants in turn on the same work, as often as it says. */
export function race({ dictionary, texts, repetitions }: Work): Lap[] {
  const names = surfacesOf(dictionary);
  const least = leastSample();
  const runners = Object.entries(CONTESTANTS).map(([contestant, prepare]) => {
    const scan = prepare(dictionary, names);
    for (let i = 0; i < WARM_UP; i++) timed(scan, texts, 1);
    const { whole, hits } = measureOnce(scan, texts, least);
    return { contestant, scan, hits, samples: samplesOf(texts, whole, least) };
  });
  for (let i = 0; i < repetitions; i++) {
    for (const { scan, samples } of runners) {
      for (const sample of samples) {
        const { took } = timed(scan, sample.texts, sample.times);
        sample.shortest = Math.min(sample.shortest, took / sample.times);
      }
    }
  }
  return runners.map(({ contestant, samples, hits }) => {
    return { contestant, scan: samples.reduce((sum, { shortest }) => sum + shortest, 0), hits };
  });
}

/** A contestant that gets ready for a dictionary. JSON. */
export interface Start {
  readonly contestant: string;
  readonly dictionary: Dictionary;
}

/** ms that a contestant takes to get ready: cold, where nothing has run before in this process or page but what loads it. */
export function getReady({ contestant, dictionary }: Start): number {
  const prepare = CONTESTANTS[contestant];
  if (prepare === undefined) throw new Error(`recognise: there is no ${contestant}`);
  const names = surfacesOf(dictionary);
  const start = performance.now();
  prepare(dictionary, names);
  return performance.now() - start;
}
