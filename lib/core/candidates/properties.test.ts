import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Mention } from '@/lib/core/recognise/mention';
import { canonicalUnits } from '@/lib/core/text/canonical';

/** How often a unit of a text was looked at: the work, without a clock. */
const looks = vi.hoisted(() => ({ count: 0 }));
vi.mock('@/lib/core/text/neighbours', async (original) => {
  const real = await original<typeof import('@/lib/core/text/neighbours')>();
  return {
    ...real,
    unitAt: (text: string, at: number) => {
      looks.count++;
      return real.unitAt(text, at);
    },
  };
});

const soak = process.env['SOAK'] !== undefined;
const numRuns = soak ? 20_000 : 400;
vi.setConfig({ testTimeout: soak ? 600_000 : 60_000 });

/** Pieces that reports are made of, and such as provoke: signs without partners, unseen characters, halves of pairs. */
const PIECES = [
  ...[
    '云岭大学',
    '青禾集团',
    '河岸研究院',
    '中国某某协会',
    '副总裁',
    '院长',
    '教授',
    '创始人',
    'CEO',
    '专家',
    '主任',
    '兼',
  ],
  ...[
    '白慧敏',
    '乔立',
    '唐一鸣',
    '欧阳明远',
    '穆罕默德·哈桑',
    'Mossy',
    'K7',
    '程　力',
    '黑哥',
    '和',
    '与',
    '由',
    '等企业',
  ],
  ...[
    '主办',
    '承办',
    '致辞',
    '表示',
    '出任',
    '联合',
    '受邀',
    '成立于',
    '接受',
    '采访',
    '公司',
    '签署',
    'ESET Labs ',
    '研究员',
    '（以下简称“',
    '”）',
    '（',
    '）',
    '【',
    '】',
    '《',
    '》',
    '“',
    '”',
    '、',
    '，',
    '。',
    '：',
    '|',
  ],
  ...[
    '企业名单：',
    '参编单位包括',
    '毕业于',
    '历任',
    '领投',
    '印发',
    '宣布',
    '&',
    '“晴空”战队',
    '该公司',
    '提供商Mossgate',
    '特斯拉',
    '有限公司',
    '公安部十一局',
    '青禾安全',
    '青禾',
    '等单位',
    '博士',
  ],
  ...[' ', '\u3000', '\n', '\u200b', '·', '-', '.', '@', '3名', '来自', '𠮷', '\ud83d', 'a', '1', '的', '在'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Some places of a text as mentions of what is known, sorted and apart. */
function mentionsIn(of: string, starts: readonly number[], kinds: readonly EntityKind[]): Mention[] {
  let free = 0;
  return starts
    .toSorted((a, b) => a - b)
    .flatMap((share, i): Mention[] => {
      const start = Math.max(free, Math.floor(share * of.length));
      const end = Math.min(of.length, start + 3);
      if (start >= end) return [];
      free = end;
      const surface = of.slice(start, end);
      const kind = kinds[i % kinds.length] ?? 'person';
      return [
        {
          ...{ start, end, surface, entity: `${kind}-${i}`, name: surface, kind },
          ...{ via: 'name', certainty: 'sure', refersTo: null, doubt: null },
        },
      ];
    });
}
const known = fc.record({
  starts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  kinds: fc.array(fc.constantFrom<EntityKind>('person', 'organisation', 'event'), {
    minLength: 1,
    maxLength: 3,
  }),
});

describe('candidates of any text', () => {
  it('are named by their surfaces, where the text has them, in order and apart', () => {
    fc.assert(
      fc.property(text, (of) => {
        for (const { surfaces, mentions } of findCandidates(of, [])) {
          const forms = new Set(surfaces.map((surface) => String(canonicalUnits(surface))));
          let free = 0;
          for (const { start, end, surface } of mentions) {
            expect(start).toBeGreaterThanOrEqual(free);
            expect(of.slice(start, end)).toBe(surface);
            expect(forms).toContain(String(canonicalUnits(surface)));
            free = end;
          }
        }
      }),
      {
        numRuns,
        examples: [
          ['研究员ESET Labs \u200b3名承办'],
          ['ESET Labs 有限公司该公司ESET Labs '],
          ['乔立成立于乔立\u200b有限公司副总裁'],
        ],
      },
    );
  });

  it('have titles and organisations that are slices of the text', () => {
    fc.assert(
      fc.property(text, (of) => {
        for (const { titles } of findCandidates(of, [])) {
          for (const { start, end, title, organisation } of titles) {
            expect(of.slice(start, end)).toBe(title);
            expect(title).not.toBe('');
            if (organisation === null) continue;
            expect(of.slice(organisation.start, organisation.end)).toBe(organisation.surface);
          }
        }
      }),
      { numRuns },
    );
  });

  it('are never what is known, nor inside of it', () => {
    fc.assert(
      fc.property(text, known, (of, { starts, kinds }) => {
        const mentions = mentionsIn(of, starts, kinds);
        for (const candidate of findCandidates(of, mentions)) {
          expect(mentions.map(({ name }) => name)).not.toContain(candidate.name);
          for (const { start, end } of candidate.mentions) {
            expect(mentions.some((one) => one.start <= start && end <= one.end)).toBe(false);
          }
        }
      }),
      { numRuns, examples: [['创始人联合\ud83d创始人签署', { starts: [0], kinds: ['person'] }]] },
    );
  });

  it('are the same at every asking', () => {
    fc.assert(
      fc.property(text, (of) => {
        expect(findCandidates(of, [])).toEqual(findCandidates(of, []));
      }),
      { numRuns: numRuns / 4 },
    );
  });
});

describe('the work', () => {
  const looksAt = (of: string): number => {
    looks.count = 0;
    findCandidates(of, []);
    return looks.count;
  };

  it('grows with the text and no faster, whatever repeats in it', () => {
    const twice = fc.tuple(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...PIECES),
      fc.constantFrom(...PIECES),
    );
    fc.assert(
      fc.property(twice, (pieces) => {
        const unit = pieces.join('');
        const once = unit.repeat(Math.ceil(3000 / unit.length));
        // A bounded reach makes the first characters cheaper, never the later ones dearer.
        expect(looksAt(once + once)).toBeLessThanOrEqual(2.2 * looksAt(once) + 5000);
        expect(looksAt(once)).toBeLessThanOrEqual(1500 * once.length);
      }),
      { numRuns: soak ? 2000 : 60, examples: [[['采访', '受邀', '采访']]] },
    );
  });
});
