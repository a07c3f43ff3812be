import 'fake-indexeddb/auto';

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, markOf } from '@/lib/core/records/article-statements';
import { EMPTY_TERM } from '@/lib/core/records/term';
import { keepStatements } from '@/lib/db/article-statements';
import { newId } from '@/lib/db/clock-and-chance';
import { correct } from '@/lib/db/correct';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { saveDraft } from '@/lib/db/drafts';
import { keepArticle, keepPicture, noteGone } from '@/lib/db/keep-article';
import { installPack } from '@/lib/db/packs';
import { quarantineRecord } from '@/lib/db/quarantine';
import { saveAnswers } from '@/lib/db/save-answers';
import { saveTerms } from '@/lib/db/save-terms';
import { seeArticle } from '@/lib/db/see-article';
import { undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { anchorAt, freshDatabase, MORNING, mark, page, steadyClock, value } from '@/tests/db-world';
import { dump } from '@/tests/idb-dump';

// Makes the example of the newest schema, which stands beside its migration and is never changed once that is
// released: `node --import ./scripts/alias.mjs scripts/example-database.ts`, then `npm run fix`.

const db = await freshDatabase();
const clock = steadyClock(MORNING);

const weixin = page(1, {
  site: 'weixin',
  identity: 'weixin:MzAwMDAwMDAwMA==:2650000001:1',
  url: 'https://mp.weixin.qq.com/s/AAAAAAAAAAAAAAAAAAAAAA?scene=1',
  author: '甲',
});
const first = await mark(db, clock, weixin, 11, { colour: 'green', note: '第一条笔记：**谁**写的账本？' });
await mark(
  db,
  clock,
  { ...weixin, url: 'https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&mid=2650000001&idx=1&sn=0' },
  27,
);
const second = await mark(db, clock, page(2), 0, { colour: 'pink' });
value(
  await updateAnnotation(
    db,
    { id: second.id, basedOn: second.updated, change: { tags: ['供应链'] }, draft: null },
    clock,
  ),
);
const gone = await mark(db, clock, page(2), 12, { colour: 'blue' });
value(await deleteAnnotations(db, [{ id: gone.id, basedOn: gone.updated }], clock));
const article = await mark(db, clock, page(3));
value(await deleteArticles(db, [article.article], clock));
value(await seeArticle(db, page(4), true, clock));
const about = { annotation: first.id, basedOn: first.updated };
value(
  await saveDraft(db, { id: gone.id, page: weixin.identity ?? '', about, note: '还没写完的半句' }, clock),
);
await mark(db, clock, page(2), 20);
value(await undo(db, null, clock));
// The second speaker said it; the third sentence is nobody's.
const other = { name: '第二位讲者', entity: null, title: null };
const byOther = { speakers: [other], kind: 'reported', certainty: 'sure' } as const;
const on = { page: weixin, seen: null, found: null, restated: [] };
value(
  await correct(
    db,
    {
      ...on,
      anchor: anchorAt(weixin.text, 27, 46),
      said: byOther,
      restated: [{ id: first.id, said: byOther }],
    },
    clock,
  ),
);
value(await correct(db, { ...on, anchor: anchorAt(weixin.text, 0, 10), said: null }, clock));
// The page came back otherwise, then with a message in its place.
const kept =
  '<p>测试大会在今天开幕。</p><p>第一位讲者谈到了供应链的账本。<img data-src="https://img.example/1" alt="会场"></p>';
const html = `${kept}<p>第二位讲者不同意，他说账本没有人看。</p><p>这是第 1 篇。</p>`;
value(await keepArticle(db, { page: weixin, html, isWished: false }, clock));
const later = { ...weixin, text: weixin.text.replace('不同意', '同意') };
const changed = { page: later, html: html.replace('不同意', '同意'), isWished: false };
value(await keepArticle(db, changed, clock));
value(
  await keepPicture(db, {
    article: first.article,
    address: 'https://img.example/1',
    format: 'image/gif',
    width: 1,
    height: 1,
    data: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  }),
);
value(await noteGone(db, { ...weixin, words: '该内容已被发布者删除' }, clock));
const reader = { ...EMPTY_TERM, kind: 'person' as const, name: '南宫知微', surfaces: ['微老师'] };
const [termId = ''] = value(await saveTerms(db, [{ id: null, over: null, content: reader }], clock));
const answered = { entity: termId, says: 'this' as const, surface: '南宫知微' };
value(await saveAnswers(db, [{ ...answered, page: '4hou:T1', organisation: null }], clock));
const speaker = { kind: 'person' as const, entity: termId, name: '南宫知微' };
const said = {
  start: 0,
  end: 11,
  kind: 'reported' as const,
  cue: '谈到',
  certainty: 'sure' as const,
  doubt: null,
};
value(
  await keepStatements(db, {
    article: first.article,
    mark: markOf('0'.repeat(64), '1'),
    event: null,
    statements: [{ ...said, words: '测试大会在今天开幕。', speakers: [{ ...speaker, title: null }] }],
    agenda: [],
    keys: [keyOf(speaker)],
  }),
);
const entry = {
  id: 'a',
  kind: 'person' as const,
  name: '欧阳明舟',
  forms: [],
  titles: [],
  description: null,
};
const pack = {
  id: 'jiangzhou',
  name: '江州名录',
  version: '1',
  author: '甲',
  licence: 'CC0-1.0',
  description: null,
};
value(await installPack(db, { ...pack, entries: [entry] }, null, clock));
const key = newId(clock);
await db.table('annotations').put({ ...second, id: key, colour: 'mauve' });
value(await quarantineRecord(db, { table: 'annotations', key }, clock));
db.close();

const file = join(
  import.meta.dirname,
  '../lib/db/migrations/examples',
  `${String(db.verno).padStart(4, '0')}.json`,
);
writeFileSync(file, `${JSON.stringify(await dump(db.name), null, 1)}\n`);
console.log(file);
