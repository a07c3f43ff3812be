import { AhoCorasick } from '@monyone/aho-corasick/fast';
import ClassicAhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick/fast';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';

/** The work: names to find, and the texts to find them in. JSON. */
export interface Work {
  readonly dictionary: Dictionary;
  readonly texts: readonly string[];
  readonly repetitions: number;
}

/** What one contestant took for it. */
export interface Lap {
  readonly contestant: string;
  /** ms to get ready, the first time in this process or page. */
  readonly build: number;
  /** ms for all texts: of each the shortest time that it took, so that what else the machine does hardly counts. */
  readonly scan: number;
  /** What it found; ours leaves out what its surroundings forbid. */
  readonly hits: number;
}

/** Rounds that are not counted. */
const WARM_UP = 6;

type Scan = (text: string) => number;

function expressionOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}

/** Each gets ready for a dictionary, and gives back what scans a text and counts what it finds. */
const CONTESTANTS: Readonly<Record<string, (dictionary: Dictionary, names: readonly string[]) => Scan>> = {
  ours: (dictionary) => {
    const recogniser = compileRecogniser(dictionary);
    return (text) => findNames(text, recogniser).length;
  },
  'ours, and who is meant': (dictionary) => {
    const knowledge = createKnowledge(dictionary);
    return (text) => recognise({ text, title: null, account: null }, knowledge).mentions.length;
  },
  'limit: charCodeAt': () => (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
    return sum === -1 ? 1 : 0;
  },
  'RegExp alternation': (_, names) => {
    const expression = expressionOf(names);
    return (text) => {
      const hits: [number, number][] = [];
      for (const match of text.matchAll(expression)) hits.push([match.index, match.index + match[0].length]);
      return hits.length;
    };
  },
  '@monyone/aho-corasick, fast': (_, names) => {
    const automaton = new AhoCorasick([...names]);
    return (text) => automaton.matchInText(text).length;
  },
  'modern-ahocorasick, fast': (_, names) => {
    const automaton = new ModernAhoCorasick([...names]);
    return (text) => automaton.search(text, { strategy: 'leftmost-longest' }).length;
  },
  ahocorasick: (_, names) => {
    const automaton = new ClassicAhoCorasick([...names]);
    return (text) => automaton.search(text).length;
  },
};

/** Runs all contestants in turn on the same work, as often as it says. */
export function race({ dictionary, texts, repetitions }: Work): Lap[] {
  const names = [...new Set(dictionary.entities.flatMap((entity) => entity.surfaces))];
  const runners = Object.entries(CONTESTANTS).map(([contestant, prepare]) => {
    const start = performance.now();
    const scan = prepare(dictionary, names);
    const build = performance.now() - start;
    return { contestant, scan, build, shortest: texts.map(() => Number.POSITIVE_INFINITY), hits: 0 };
  });
  // Engines compile what runs often, on another thread: the first rounds tell how soon, not how fast.
  for (let i = -WARM_UP; i < repetitions; i++) {
    for (const runner of runners) {
      runner.hits = 0;
      texts.forEach((text, number) => {
        const start = performance.now();
        runner.hits += runner.scan(text);
        const took = performance.now() - start;
        if (i >= 0) runner.shortest[number] = Math.min(runner.shortest[number] ?? took, took);
      });
    }
  }
  return runners.map(({ contestant, build, shortest, hits }) => {
    return { contestant, build, scan: shortest.reduce((sum, time) => sum + time, 0), hits };
  });
}
