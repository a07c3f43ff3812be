import { describe, expect, it } from 'vitest';
import type { ActivePage } from '@/entrypoints/active-page/active-page';
import { listedEntities, nextMention, pageStateOf } from '@/entrypoints/active-page/page-state';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Certainty, Mention } from '@/lib/core/recognise/mention';
import type { PageMeta } from '@/lib/core/records/article';

const meta: PageMeta = {
  site: 'weixin',
  kind: 'article',
  notice: null,
  identity: null,
  title: '一篇试文',
  account: null,
  author: null,
  published: null,
  original: null,
};

function mention(
  entity: string,
  start: number,
  kind: EntityKind = 'person',
  certainty: Certainty = 'sure',
): Mention {
  return {
    start,
    end: start + 2,
    surface: '甲乙',
    entity,
    name: '甲乙',
    kind,
    via: 'name',
    certainty,
    refersTo: null,
    doubt: null,
  };
}

function read(mentions: Mention[], titleMentions: Mention[] = []): ActivePage {
  return {
    state: 'read',
    tab: 1,
    report: {
      meta,
      text: '',
      mentions,
      titleMentions,
      statements: [],
      corrections: [],
      highlights: [],
      highlightsFault: null,
      trouble: null,
    },
  };
}

describe('what the tab in front shows', () => {
  it('says why a page has no marks', () => {
    expect(pageStateOf({ state: 'needs-access' })).toEqual({ state: 'needs_access' });
    const page = read([]);
    if (page.state !== 'read') throw new Error('read() makes a page that was read');
    expect(pageStateOf({ ...page, report: { ...page.report, trouble: 'too-large' } })).toEqual({
      state: 'too_large',
    });
    expect(pageStateOf({ ...page, report: { ...page.report, trouble: 'refused' } })).toEqual({
      state: 'failed',
    });
  });

  it('counts mentions by kind, in the text alone', () => {
    const page = read([mention('a', 0), mention('b', 4), mention('o', 9, 'organisation')], [mention('a', 0)]);
    expect(pageStateOf(page)).toEqual({ state: 'read', meta, counts: { person: 2, organisation: 1 } });
  });

  it('lists each entity once, the most named first, with its doubts and whether the title names it', () => {
    const page = read(
      [mention('a', 0), mention('b', 4), mention('b', 9, 'person', 'unsure')],
      [mention('a', 0), mention('c', 3)],
    );
    expect(
      listedEntities(page).map(({ id, count, unsure, inTitle }) => [id, count, unsure, inTitle]),
    ).toEqual([
      ['b', 2, 1, false],
      ['a', 1, 0, true],
      ['c', 0, 0, true],
    ]);
  });

  it('walks the mentions of one entity and begins again after the last', () => {
    const mentions = [mention('a', 0), mention('b', 4), mention('a', 9)];
    expect(nextMention(mentions, 'a', null)?.start).toBe(0);
    expect(nextMention(mentions, 'a', 0)?.start).toBe(9);
    expect(nextMention(mentions, 'a', 9)?.start).toBe(0);
    expect(nextMention(mentions, 'c', null)).toBeNull();
  });
});
