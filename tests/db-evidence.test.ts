import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDifference } from '@/lib/core/records/difference';
import { dropEntries } from '@/lib/db/change-log';
import { deleteArticles } from '@/lib/db/delete-annotations';
import { forgetOpened } from '@/lib/db/forget-opened';
import { keepArticle, keepPicture, noteGone } from '@/lib/db/keep-article';
import { readEvidence } from '@/lib/db/read-evidence';
import { seeArticle } from '@/lib/db/see-article';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { differenceBetween } from '@/lib/db/text-difference';
import { undo } from '@/lib/db/undo';
import { EVIDENCE_TABLES, readCopy, readText } from '@/lib/db/versions';
import { exported, imported, inChunks } from '@/tests/db-transfer';
import {
  everything,
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  steadyClock,
  stored,
  value,
} from '@/tests/db-world';

const copyOf = (text: string): string =>
  `<p>${text.replaceAll('\n', '</p><p>')}</p><img data-src="https://img.example/a?b=1&amp;c=2" alt="">`;

const keep = async (db: Database, clock: ReturnType<typeof steadyClock>, on = page(1), isWished = false) =>
  value(await keepArticle(db, { page: on, html: copyOf(on.text), isWished }, clock));

const picture = (article: string, address = 'https://img.example/a?b=1&c=2', data = 'AAAA') =>
  ({ article, address, format: 'image/png', width: 1, height: 1, data }) as const;

describe('what is kept of a page', () => {
  const line = fc.string({
    unit: fc.constantFrom('甲', '乙', '<', '>', 'a', '\n', '😀', '\ud83d'),
    maxLength: 30,
  });
  const texts = fc.array(
    fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n')),
    { minLength: 1, maxLength: 8 },
  );

  it('of any two texts, the difference makes one of the other', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const [before = '', after = ''] = some;
        const difference = differenceBetween(before, after);
        if (difference !== null) expect(applyDifference(before, difference)).toBe(after);
      }),
    );
  });

  it('every version is read back to the letter, in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (some) => {
        const own = await freshDatabase();
        const clock = steadyClock();
        const { article } = await mark(own, clock, page(1));
        const later = some.map((text) => `${page(1).text}\n${text}`);
        for (const text of later) await keep(own, clock, page(1, { text }));
        for (const text of [page(1).text, ...later]) {
          const hash = await sha256(text);
          expect((await readText(own, article, hash))?.text).toBe(text);
          if (text !== page(1).text) expect((await readCopy(own, article, hash))?.html).toBe(copyOf(text));
        }
        own.close();
      }),
      { numRuns: process.env['SOAK'] === undefined ? 15 : 500 },
    );
  });

  it('a later version costs little more than what it says anew, and the evidence stays as it was', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const long = page(1, { text: Array.from({ length: 500 }, (_, i) => `这是第 ${i} 句。`).join('\n') });
    await mark(db, clock, long);
    await keep(db, clock, long);
    const [texts, copies] = [await db.texts.toArray(), await db.copies.toArray()];
    await keep(db, clock, { ...long, text: long.text.replace('第 250 句', '另外一句') });
    expect([await db.texts.toArray(), await db.copies.toArray()]).toEqual([texts, copies]);
    const versions = await db.versions.toArray();
    expect(versions.map(({ of }) => of).toSorted()).toEqual(['copy', 'text']);
    for (const { difference } of versions) expect(JSON.stringify(difference).length).toBeLessThan(120);
  });

  it('nothing is kept of a page that nobody marked or asked to keep', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const before = await everything(db);
    expect(await keep(db, clock)).toBeNull();
    expect(await everything(db)).toEqual(before);
    value(await seeArticle(db, page(2), true, clock));
    expect(await keep(db, clock, page(2))).toBeNull();
  });

  it('on wish it is kept with true totals, also where it was only opened', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    value(await seeArticle(db, page(2), true, clock));
    for (const number of [1, 2, 2]) expect((await keep(db, clock, page(number), true))?.keeping).toBe('kept');
    expect(await db.copies.count()).toBe(2);
    expect(await stored(db)).toEqual(await recounted(db));
    expect(value(await forgetOpened(db))).toBe(0);
  });

  it('a copy that is too large is refused with its limit, and nothing is written', async () => {
    const db = await freshDatabase();
    const outcome = await keepArticle(
      db,
      { page: page(1), html: 'x'.repeat(2_000_001), isWished: true },
      steadyClock(),
    );
    expect(fault(outcome)).toEqual({ code: 'too-large', what: 'copy', limit: 2_000_000 });
    expect(await db.articles.count()).toBe(0);
  });
});

describe('what was found at an article’s address', () => {
  it('is unchanged, changed or gone, each since it was first found so', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const { article } = await mark(db, clock, page(1));
    const found = async () => {
      const { is, since, checked, words } = (await db.conditions.get(article)) ?? {};
      return { is, stood: Number(checked) - Number(since) > 0, words };
    };
    await keep(db, clock);
    expect(await found()).toEqual({ is: 'live', stood: false, words: null });
    await keep(db, clock);
    expect(await found()).toEqual({ is: 'live', stood: true, words: null });
    await keep(db, clock, page(1, { text: `${page(1).text}改` }));
    expect(await found()).toEqual({ is: 'changed', stood: false, words: null });
    const gone = { identity: null, url: page(1).url, words: '该内容已被发布者删除' };
    for (const stood of [false, true]) {
      value(await noteGone(db, gone, clock));
      expect(await found()).toEqual({ is: 'gone', stood, words: gone.words });
    }
  });

  it('says nothing of an address where nothing is kept', async () => {
    const db = await freshDatabase();
    expect(
      value(await noteGone(db, { identity: null, url: page(1).url, words: '没有了' }, steadyClock())),
    ).toBeNull();
    expect(await db.conditions.count()).toBe(0);
  });
});

describe('pictures', () => {
  it('are kept once each, counted, and refused where they are too many for one article', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const { article } = await mark(db, clock, page(1));
    const its = await keep(db, clock);
    if (its === null) throw new Error('It is kept');
    expect((await readEvidence(db, its)).pictures).toEqual({ kept: 0, all: 1 });
    for (let i = 0; i < 2; i++) value(await keepPicture(db, picture(article)));
    expect((await readEvidence(db, its)).pictures).toEqual({ kept: 1, all: 1 });
    const large = 'AAAA'.repeat((2 * 1_048_576) / 4);
    let refused = 0;
    for (let i = 0; i < 20; i++) {
      const outcome = await keepPicture(db, picture(article, `https://img.example/${i}`, large));
      if (!outcome.ok) refused += 1;
    }
    // 24 MiB of bytes are 16 pictures of 2 MiB of base64, less the first small one.
    expect(refused).toBe(20 - 15);
    expect(fault(await keepPicture(db, picture('01JBNQ00000000000000000000')))).toEqual({
      code: 'unknown',
      what: 'article',
    });
  });
});

describe('the copy of an article', () => {
  it('goes with its article when undo can no longer reach it, and not before', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const { article } = await mark(db, clock, page(1));
    await keep(db, clock);
    value(await keepPicture(db, picture(article)));
    value(await deleteArticles(db, [article], clock));
    expect(await db.copies.count()).toBe(1);
    value(await undo(db, null, clock));
    expect(await db.articles.get(article)).toMatchObject({ deleted: null });
    value(await deleteArticles(db, [article], clock));
    const entries = await db.changes.toCollection().primaryKeys();
    await db.bin.clear();
    await db.transaction('rw', ['articles', 'changes', 'bin', ...EVIDENCE_TABLES], () =>
      dropEntries(db, entries),
    );
    for (const table of ['texts', 'copies', 'pictures', 'conditions'])
      expect(await db.table(table).where('article').equals(article).count(), table).toBe(0);
  });

  it('stays when the history is forgotten, for it is the evidence of a highlight', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    await mark(db, clock, page(1));
    await keep(db, clock);
    value(await seeArticle(db, page(2), true, clock));
    expect(value(await forgetOpened(db))).toBe(1);
    expect([await db.copies.count(), await db.texts.count()]).toEqual([1, 1]);
  });

  it('goes out and comes in with all its versions and pictures, and twice changes nothing', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    const { article } = await mark(db, clock, page(1));
    await keep(db, clock);
    const later = page(1, { text: page(1).text.replace('不同意', '同意') });
    await keep(db, clock, later);
    value(await keepPicture(db, picture(article)));
    const file = await exported(db);
    const other = await freshDatabase();
    expect(value(await imported(other, inChunks(file)))).toMatchObject({ refused: 0, added: 8 });
    for (const text of [page(1).text, later.text]) {
      const hash = await sha256(text);
      expect((await readText(other, article, hash))?.text).toBe(text);
      expect((await readCopy(other, article, hash))?.html).toBe(copyOf(text));
    }
    expect(await exported(other)).toBe(file);
    for (const each of [db, other]) {
      const before = await everything(each);
      expect(value(await imported(each, inChunks(file)))).toMatchObject({
        added: 0,
        updated: 0,
        unchanged: 8,
      });
      expect(await everything(each)).toEqual(before);
    }
  });
});
