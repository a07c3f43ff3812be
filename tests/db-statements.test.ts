import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import { type ArticleStatements, keyOf, markOf } from '@/lib/core/records/article-statements';
import {
  articlesToRead,
  countKeys,
  keepStatements,
  readSaid,
  readStatementsOf,
} from '@/lib/db/article-statements';
import { correct } from '@/lib/db/correct';
import { deleteArticles } from '@/lib/db/delete-annotations';
import { forgetOpened } from '@/lib/db/forget-opened';
import { seeArticle } from '@/lib/db/see-article';
import type { Database } from '@/lib/db/tables';
import { undo } from '@/lib/db/undo';
import { anchorAt, freshDatabase, MORNING, mark, page, steadyClock, value } from '@/tests/db-world';
import { person } from '@/tests/read-articles';

const READER = '1';
const key = keyOf(person('甲'));

async function opened(db: Database, clock: ReturnType<typeof steadyClock>, number: number, text?: string) {
  const seen = page(number, text === undefined ? {} : { text });
  const article = value(await seeArticle(db, seen, true, clock));
  if (article === null) throw new Error('A page that is to be remembered is stored');
  return article;
}

const found = (article: string, sha256: string): ArticleStatements => ({
  article,
  mark: markOf(sha256, READER),
  event: null,
  statements: [],
  agenda: [],
  keys: [key],
});

describe('what articles say', () => {
  it('is wanted of every article once, and again when its text, the core or the dictionary has changed', async () => {
    const [db, clock] = [await freshDatabase(), steadyClock(MORNING)];
    const [first, second] = [await opened(db, clock, 1), await opened(db, clock, 2)];
    expect(await articlesToRead(db, READER)).toEqual([second.id, first.id]);
    value(await keepStatements(db, found(first.id, first.sha256)));
    value(await keepStatements(db, found(second.id, second.sha256)));
    expect(await articlesToRead(db, READER)).toEqual([]);
    expect(await articlesToRead(db, '2')).toEqual([second.id, first.id]);
    await opened(db, clock, 1, '另一份正文。');
    expect(await articlesToRead(db, READER)).toEqual([first.id]);
  });

  it('is wanted again when the reader has corrected it, and when that is taken back', async () => {
    const [db, clock] = [await freshDatabase(), steadyClock(MORNING)];
    await opened(db, clock, 1);
    const { text } = page(1);
    const { correction, article } = value(
      await correct(
        db,
        { page: page(1), seen: null, anchor: anchorAt(text, 11, 26), found: null, said: null, restated: [] },
        clock,
      ),
    );
    value(await keepStatements(db, found(article.id, article.sha256)));
    expect(await articlesToRead(db, READER)).toEqual([article.id]);
    const mark = markOf(article.sha256, READER, [correction]);
    value(await keepStatements(db, { ...found(article.id, article.sha256), mark }));
    expect(await articlesToRead(db, READER)).toEqual([]);
    expect(await readStatementsOf(db, article)).toMatchObject({ mark });
    value(await undo(db, null, clock));
    expect(await articlesToRead(db, READER)).toEqual([article.id]);
  });

  it('leads from somebody to the articles, and goes with them', async () => {
    const [db, clock] = [await freshDatabase(), steadyClock(MORNING)];
    const [first, second] = [await opened(db, clock, 1), await opened(db, clock, 2)];
    for (const { id, sha256 } of [first, second]) value(await keepStatements(db, found(id, sha256)));
    expect(await countKeys(db)).toEqual([[key, 2]]);
    expect((await readSaid(db, key)).map(({ article }) => article.id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    );
    value(await deleteArticles(db, [first.id], clock));
    expect((await readSaid(db, key)).map(({ article }) => article.id)).toEqual([second.id]);
    await articlesToRead(db, READER);
    expect(await db.statements.count()).toBe(1);
    value(await keepStatements(db, found(first.id, first.sha256)));
    expect(await db.statements.count()).toBe(1);
    value(await forgetOpened(db, { what: 'all' }));
    expect(await db.statements.count()).toBe(0);
  });
});

describe('forgetting what was opened', () => {
  it('takes one, what is older than a day, or all; never what bears a highlight or was kept', async () => {
    const [db, clock] = [await freshDatabase(), steadyClock(MORNING)];
    const ids = [];
    for (const number of [1, 2, 3]) ids.push((await opened(db, clock, number)).id);
    const { article: marked } = await mark(db, clock, page(4));
    expect(value(await forgetOpened(db, { what: 'these', ids: [ids[0] ?? '', marked] }))).toBe(1);
    clock.at += 86_400_000;
    const late = await opened(db, clock, 5);
    expect(value(await forgetOpened(db, { what: 'before', time: late.lastSeen - 3_600_000 }))).toBe(2);
    expect((await db.articles.toArray()).map(({ id }) => id).toSorted()).toEqual(
      [marked, late.id].toSorted(),
    );
    expect(value(await forgetOpened(db, { what: 'all' }))).toBe(1);
    expect((await db.articles.toArray()).map(({ id }) => id)).toEqual([marked]);
    expect(await db.texts.count()).toBe(1);
  });
});
