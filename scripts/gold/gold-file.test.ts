import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatGold, goldSlugs, parseGold, readAllGold, readGold, sha256 } from '@/scripts/gold/gold-file';
import { type ReferencesGold, spansOf } from '@/scripts/gold/gold-schema';
import { printsOf } from '@/scripts/gold/prints';
import { rebase } from '@/scripts/gold/rebase';

const TEXT = '王老师来了：王小二，某校教师。\n王老师说，课要慢慢讲。';

function goldOn(text: string): ReferencesGold {
  const at = (words: string, from = 0): [number, number] => {
    const start = text.indexOf(words, from);
    return [start, start + words.length];
  };
  const name = at('王小二');
  const written = {
    document: 'corpus/some.jsonl.gz:12',
    text: sha256(text),
    half: 'unseen' as const,
    scope: 'references' as const,
    persons: [
      {
        ...{ name: '王小二', entity: null, introduced: true, mentions: [name] },
        ...{ references: [at('王老师', name[1])], either: [at('王老师')] },
      },
    ],
    organisations: [],
  };
  return { ...written, prints: printsOf(text, spansOf(written)) };
}

describe('a gold file that has references alone', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pangzhu-gold-'));
    writeFileSync(join(folder, 'some-12.json'), formatGold(goldOn(TEXT)));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads as it was written', () => {
    expect(parseGold('some-12.json', formatGold(goldOn(TEXT)))).toEqual(goldOn(TEXT));
  });

  it('moves onto another text, every span to the same words', () => {
    const edited = `新的一行。\n${TEXT.replace('慢慢讲', '慢慢地讲')}`;
    expect(rebase(goldOn(TEXT), edited)).toEqual({ gold: goldOn(edited), lost: [] });
  });

  it('names a place that is not in the other text', () => {
    const { gold, lost } = rebase(goldOn(TEXT), TEXT.replace('\n王老师', '\n他'));
    expect(lost).toEqual([expect.stringContaining('a reference to 王小二')]);
    expect(gold.persons[0]?.references).toEqual([]);
  });

  it('is one of the files, and none of those whose every figure counts', () => {
    expect(goldSlugs(folder)).toEqual(['some-12']);
    expect([...readAllGold(undefined, folder)]).toEqual([]);
    expect(() => readGold('some-12', folder)).toThrow('some-12.json: has references alone');
  });

  it('may not say what nobody wrote down for it', () => {
    const [person] = goldOn(TEXT).persons;
    const more = { ...goldOn(TEXT), persons: [{ ...person, titles: ['教师'] }] };
    expect(() => parseGold('some-12.json', JSON.stringify(more))).toThrow('persons.0.titles');
    expect(() => parseGold('some-12.json', JSON.stringify({ ...goldOn(TEXT), statements: [] }))).toThrow(
      'statements',
    );
  });
});
