import { AhoCorasick } from '@monyone/aho-corasick/fast';
import ClassicAhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick/fast';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';

/** Scans a text and counts what it finds. */
export type Scan = (text: string) => number;

/** Every surface of a dictionary, once: what the others look for. */
export function surfacesOf({ entities }: Dictionary): string[] {
  return [...new Set(entities.flatMap((entity) => entity.surfaces))];
}

function expressionOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}

/** Each gets ready for a dictionary. */
export const CONTESTANTS: Readonly<
  Record<string, (dictionary: Dictionary, names: readonly string[]) => Scan>
> = {
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
