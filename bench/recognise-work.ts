import { existsSync } from 'node:fs';
import type { Work } from '@/bench/recognise-race';
import type { Entity } from '@/lib/core/dictionary/entity';
import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { textsIn } from '@/scripts/texts-in';

const SHARED = '../shared';
const SURNAMES = 120;
/** A title, a surname, and one or two given characters before a verb or a sign. */
const NAMED =
  /(?:院士|教授|主任|总裁|经理|专家|长|监|师|员|士)\s*(\p{Script=Han})(\p{Script=Han}{1,2}?)(?=[，、。：）]|表示|指出|认为|介绍|在)/gu;

/** The texts, or the sentence that says why there are none. */
export function readTexts(): string | { readonly missing: string } {
  const folders = ['articles', 'corpus'].map((folder) => `${SHARED}/${folder}`);
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) return { missing: `${missing} is not there` };
  return folders.flatMap((folder) => Array.from(textsIn(folder), ({ text }) => text)).join('\n');
}

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Made-up names of the surnames and given-name characters that the texts have, one in four with one of them. */
function* madeUpNames(texts: string): Generator<string> {
  const surnames = new Map<string, number>();
  const given = new Set<string>();
  for (const [, surname = '', rest = ''] of texts.matchAll(NAMED)) {
    if (!COMMON_SURNAMES.has(surname.charCodeAt(0))) continue;
    surnames.set(surname, (surnames.get(surname) ?? 0) + 1);
    for (const character of rest) given.add(character);
  }
  const firsts = [...surnames].toSorted((a, b) => b[1] - a[1]).slice(0, SURNAMES);
  const seconds = [...given];
  const below = numbers(1);
  const one = (): string => seconds[below(seconds.length)] ?? '';
  for (;;) yield `${firsts[below(firsts.length)]?.[0] ?? ''}${one()}${below(4) === 0 ? '' : one()}`;
}

/**
 * The work of performance.md: the real dictionary first, then made-up persons until there are `count`
 * surfaces; a million characters of the articles, in texts of `length`.
 */
export function makeWork(texts: string, count: number, length: number, repetitions: number): Work {
  const real = buildDictionary('seeds');
  const known = new Set(real.entities.flatMap((entity) => entity.surfaces));
  const entities: Entity[] = [];
  let surfaces = 0;
  for (const entity of real.entities) {
    if (surfaces + entity.surfaces.length > count) break;
    entities.push(entity);
    surfaces += entity.surfaces.length;
  }
  const empty = { description: null, parent: null, date: null, appearances: [] };
  for (const name of madeUpNames(texts)) {
    if (surfaces >= count) break;
    if (known.has(name)) continue;
    known.add(name);
    surfaces++;
    entities.push({ id: `person-made-up-${surfaces}`, kind: 'person', name, surfaces: [name], ...empty });
  }
  const million = texts.slice(0, 1_000_000);
  const pieces = Array.from({ length: Math.ceil(million.length / length) }, (_, i) =>
    million.slice(i * length, (i + 1) * length),
  );
  return { dictionary: { entities, sources: real.sources }, texts: pieces, repetitions };
}
