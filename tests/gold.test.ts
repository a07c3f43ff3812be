import { describe, expect, it } from 'vitest';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { DOCUMENTS_MISSING, type GoldDocument, goldSlugs, readAnyGold } from '@/scripts/gold/gold-file';
import { type AnyGold, type GoldSpan, spansOf, statementsOf } from '@/scripts/gold/gold-schema';
import { printsOf } from '@/scripts/gold/prints';
import { rebase } from '@/scripts/gold/rebase';

const surfacesOf = new Map(buildDictionary('seeds').entities.map(({ id, surfaces }) => [id, surfaces]));

const bare = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether words can be a form of a name: the name, a part of it, or letters taken from it in order. */
function isForm(words: string, names: readonly string[]): boolean {
  const form = [...bare(words)];
  return names.some((name) => {
    let next = 0;
    for (const character of bare(name)) if (character === form[next]) next++;
    return next === form.length;
  });
}

/** Whether a text gives words as another name, right behind the name or in brackets behind it. */
const isBeside = (words: string, name: string, text: string): boolean =>
  ['', '（', '('].some((bracket) => text.includes(name + bracket + words));

const read = new Map<string, GoldDocument<AnyGold>>();
/** A page is made and read once for all tests. */
function document(slug: string): GoldDocument<AnyGold> {
  const known = read.get(slug) ?? readAnyGold(slug);
  read.set(slug, known);
  return known;
}

describe('every gold file', { timeout: 60_000 }, () => {
  const whyNot = DOCUMENTS_MISSING;
  if (whyNot !== null) it('is checked', (context) => context.skip(whyNot));

  const slugs = whyNot === null ? goldSlugs() : [];
  it.each(slugs)('%s has the form, is made on the text that is there, and its spans are in it', (slug) => {
    const { gold, text } = document(slug);
    const spans = spansOf(gold);
    expect(spans.filter(([, end]) => end > text.length)).toEqual([]);
    expect(spans.filter(([start, end]) => text.slice(start, end) !== text.slice(start, end).trim())).toEqual(
      [],
    );
    expect(gold.prints).toEqual(printsOf(text, spans));
    expect(JSON.stringify(gold)).not.toMatch(/[\u4e00-\u9fff]{60}/);

    for (const { name, also = [], entity, mentions } of [...gold.persons, ...gold.organisations]) {
      const known = entity === null ? [] : surfacesOf.get(entity);
      if (known === undefined) throw new Error(`${name}: the dictionary has no ${entity}`);
      const cut = mentions.map(([start, end]: GoldSpan) => text.slice(start, end));
      const isOther = (words: string) =>
        !isForm(words, [name, ...also, ...known]) && !isBeside(words, name, text);
      expect(cut.filter(isOther)).toEqual([]);
    }

    const named = new Set([...gold.persons, ...gold.organisations].map(({ name }) => name));
    const inOrder = statementsOf(gold).toSorted((a, b) => a.start - b.start);
    inOrder.forEach(({ speakers, start, end }, i) => {
      const report = (speaker: string) => text.includes(`《${speaker}》`);
      expect(speakers.filter((speaker) => !named.has(speaker) && !report(speaker))).toEqual([]);
      expect(text.slice(start, end)).not.toContain('\n');
      const next = inOrder[i + 1];
      if (next !== undefined)
        expect(next.start, `${speakers.join('、')} at ${start}`).toBeGreaterThanOrEqual(end);
    });
  });

  it.each(slugs)('%s moves to the same words of a text with a new head and blocks set apart', (slug) => {
    const { gold, text } = document(slug);
    const edited = `一行新的开头，原来没有。\n\n${text.replaceAll('\n', '\n\n')}`;
    const { gold: moved, lost } = rebase(gold, edited);
    const wordsOf = (on: typeof gold, words: string) =>
      spansOf(on).map(([start, end]) => words.slice(start, end));
    expect(lost).toEqual([]);
    expect(wordsOf(moved, edited)).toEqual(wordsOf(gold, text));
    const lines = (to: number) => text.slice(0, to).split('\n').length - 1;
    const shifted = spansOf(gold).map(([start]) => start + 14 + lines(start));
    expect(spansOf(moved).map(([start]) => start)).toEqual(shifted);
  });
});
