import { describe, expect, it } from 'vitest';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { statementsIn } from '@/lib/core/statements/statements-in';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { DOCUMENTS_MISSING, goldSlugs, readGold } from '@/scripts/gold/gold-file';
import { measure } from '@/scripts/statements/measure';

const SEEDS = goldSlugs().filter((slug) => /^\d{3}_/.test(slug));
const knowledge = createKnowledge(buildDictionary('seeds'));

describe('who says what in the seed documents', { timeout: 60_000 }, () => {
  if (DOCUMENTS_MISSING !== null) it('is known', (context) => context.skip(DOCUMENTS_MISSING ?? ''));
  else {
    it('is measured on all five', () => {
      expect(SEEDS).toHaveLength(5);
    });

    it.each(SEEDS)('%s: every statement is found with its speaker, and no foreign word is in one', (slug) => {
      const { gold, text } = readGold(slug);
      const named = recognise({ text, title: null, account: null }, knowledge);
      const counts = measure(gold, statementsIn(text, named, knowledge.recogniser));
      expect(counts.wanted).toBeGreaterThan(0);
      expect(counts).toMatchObject({ found: counts.wanted, right: counts.wanted, foreign: 0, wrong: 0 });
    });
  }
});
