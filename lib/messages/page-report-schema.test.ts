import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PageReport } from '@/lib/core/records/article-page';
import { findStatements } from '@/lib/core/statements/find-statements';
import { pageReportSchema } from '@/lib/messages/page-report-schema';
import { markedVoices } from '@/tests/marked-voices';

const { text, voices } = markedVoices('某公司总裁{张三}表示，甲是乙。{张三}和{李四}将围绕《丙》发表演讲。');

const report: PageReport = {
  meta: {
    ...{ site: 'weixin', kind: 'article', notice: null, identity: null, title: null },
    ...{ account: null, author: null, published: null, original: null },
  },
  ...{ text, mentions: [], titleMentions: [], highlights: [], trouble: null },
  statements: findStatements(text, voices),
};

describe('what an article reports of its statements', () => {
  it('passes as it was found, doubtful ones too', () => {
    expect(report.statements.map(({ certainty }) => certainty)).toEqual(['sure', 'unsure']);
    expect(v.parse(pageReportSchema, report)).toEqual(report);
  });

  it.each([
    { speakers: [] },
    { kind: 'guessed' },
    { start: -1 },
    { doubt: 'no reason' },
    { words: 'a field that is none' },
  ])('is refused with %j', (wrong) => {
    const statements = report.statements.map((statement) => ({ ...statement, ...wrong }));
    expect(v.safeParse(pageReportSchema, { ...report, statements }).success).toBe(false);
  });
});
