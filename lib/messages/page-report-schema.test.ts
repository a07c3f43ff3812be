import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PageReport } from '@/lib/core/records/article-page';
import { corrected } from '@/lib/core/statements/correct';
import { findStatements } from '@/lib/core/statements/find-statements';
import { pageReportSchema } from '@/lib/messages/page-report-schema';
import { markedVoices } from '@/tests/marked-voices';

const { text, voices } = markedVoices('某公司总裁{张三}表示，甲是乙。{张三}和{李四}将围绕《丙》发表演讲。');

const found = corrected(text, findStatements(text, voices), []);
const report: PageReport = {
  meta: {
    ...{ site: 'weixin', kind: 'article', notice: null, identity: null, title: null },
    ...{ account: null, author: null, published: null, original: null },
  },
  ...{ text, mentions: [], titleMentions: [], corrections: [], highlights: [] },
  ...{ highlightsFault: null, trouble: null },
  statements: found,
};

describe('what an article reports of its statements', () => {
  it('passes as it was found, doubtful ones too', () => {
    expect(found.map(({ certainty }) => certainty)).toEqual(['sure', 'unsure']);
    expect(v.parse(pageReportSchema, report)).toEqual(report);
  });

  it('passes while nobody knows yet', () => {
    expect(v.is(pageReportSchema, { ...report, statements: null })).toBe(true);
  });

  it.each([
    { speakers: [] },
    { kind: 'guessed' },
    { start: -1 },
    { doubt: 'no reason' },
    { words: 'a field that is none' },
  ])('is refused with %j', (wrong) => {
    const statements = found.map((statement) => ({ ...statement, ...wrong }));
    expect(v.safeParse(pageReportSchema, { ...report, statements }).success).toBe(false);
  });
});
