import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { findStatements } from '@/lib/core/statements/find-statements';
import type { Statement } from '@/lib/core/statements/statement';
import { statementsIn } from '@/lib/core/statements/statements-in';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { textsIn } from '@/scripts/texts-in';
import { markedVoices } from '@/tests/marked-voices';

const CORPUS = '../shared/corpus';
/** `SOAK=1` reads every article; `npm test` a sample by fast-check's seed. */
const soak = process.env['SOAK'] !== undefined;
const SAMPLE = 80;
vi.setConfig({ testTimeout: soak ? 600_000 : 60_000 });

const knowledge = createKnowledge(buildDictionary('seeds'));

function statementsOf(text: string): Statement[] {
  return statementsIn(text, recognise({ text, title: null, account: null }, knowledge), knowledge.recogniser);
}

const OPENERS = '“‘「『｢"：:';
const CLOSERS = '”’」』｣"';
/** A sentence about several speakers is theirs part by part: the semicolon ends a part. */
const ENDS = '。！？!?；';

/** Whether words can begin at an offset: at a line's beginning, behind a sentence, inside or behind a quotation. */
function canBegin(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const before = line.replace(/[\s\u200b-\u200f\u2060\ufeff]+$/, '');
  if (before === '') return true;
  const last = before.at(-1) ?? '';
  if ((OPENERS + CLOSERS + ENDS).includes(last) || /[）)\]】]$/.test(before)) return true;
  return (
    '，,。；;、'.includes(last) && CLOSERS.includes(before.replace(/[，,。；;、\s]+$/, '').at(-1) ?? ' ')
  );
}

/** Whether words can end at an offset: with a line, a sentence or a quotation, or where a quotation begins. */
function canEnd(text: string, at: number): boolean {
  const next = text.slice(at).match(/^[ \t\u3000\u00a0\u200b-\u200f\u2060\ufeff]*([\s\S]?)/)?.[1] ?? '';
  const last = text[at - 1] ?? '';
  return (
    next === '' || next === '\n' || (ENDS + CLOSERS).includes(last) || (CLOSERS + OPENERS).includes(next)
  );
}

/** Of a sentence that sets one speaker against another (A认为…，B则认为…) each has a part, up to the comma. */
function isParted(text: string, first: Statement | undefined, second: Statement | undefined): boolean {
  if (first === undefined || second === undefined || text[first.end - 1] !== '，') return false;
  const names = ({ speakers }: Statement) => speakers.map(({ name }) => name).join('\n');
  return text.slice(first.end, second.start).trim() === '' && names(first) !== names(second);
}

function check(text: string, statements: readonly Statement[]): void {
  let free = 0;
  for (const [at, statement] of statements.entries()) {
    const { start, end, speakers, cue, certainty, doubt } = statement;
    const words = text.slice(start, end);
    const begins = canBegin(text, start) || isParted(text, statements[at - 1], statement);
    const ends = canEnd(text, end) || isParted(text, statement, statements[at + 1]);
    expect(start).toBeGreaterThanOrEqual(free);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(words).not.toContain('\n');
    expect(words.trim()).toBe(words);
    expect(words).not.toBe('');
    expect([words, begins, ends]).toEqual([words, true, true]);
    expect(speakers.length).toBeGreaterThan(0);
    expect(cue).not.toBe('');
    expect(certainty).toBe(doubt === null ? 'sure' : 'unsure');
    free = end;
  }
}

describe('statements', () => {
  if (!existsSync(CORPUS)) it('of real articles', (context) => context.skip(`${CORPUS} is missing`));
  else {
    it('of real articles are slices in order, never overlap, and begin and end where sentences or quotations do', () => {
      const texts = [...textsIn(CORPUS)];
      const chosen = soak
        ? texts
        : fc.sample(fc.constantFrom(...texts), {
            numRuns: SAMPLE,
            seed: fc.readConfigureGlobal()?.seed ?? Date.now(),
          });
      let found = 0;
      for (const { from, text } of chosen) {
        const statements = statementsOf(text);
        found += statements.length;
        try {
          check(text, statements);
        } catch (error) {
          throw new Error(`${from}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      expect(found).toBeGreaterThan(0);
    });
  }

  it('of whatever text are slices in order, never overlap, and begin and end where sentences or quotations do', () => {
    const part = fc.constantFrom(
      ...[
        '{张三}',
        '{李四}',
        '<某公司>',
        '表示',
        '说',
        '他',
        '演讲',
        '分享了',
        '总裁',
        '，',
        '。',
        '：',
        '“',
        '”',
        '《',
        '》',
        '（',
        '）',
        '、',
      ],
      ...[
        '\n',
        ' ',
        '一是',
        '甲是乙',
        '安全',
        '据',
        '记者：',
        '张三：',
        'A：',
        'Q：',
        '以下为演讲实录：',
        '和',
        '而',
        '则',
        '\n{张三}\n',
        '如下：',
        '？',
        '「',
        '」',
        '报告',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { text, voices } = markedVoices(parts.join(''));
        check(text, findStatements(text, voices));
      }),
    );
  });
});
