import * as v from 'valibot';
import { articleCallSchemas, pageCallSchemas } from '@/lib/messages/to-background';

/** What a stored highlight is called by, and the page it was made on. */
export interface Made {
  readonly id: string;
  readonly updated: number;
  /** The id of the article's record. */
  readonly article: string;
  readonly identity: string;
}

/** A page as its script describes it. */
export const describedPage = (identity: string | null) => ({
  site: identity?.startsWith('4hou') === true ? '4hou' : 'weixin',
  kind: 'article',
  notice: null,
  identity,
  title: null,
  account: null,
  author: null,
  published: null,
  text: '不是这一页的文字。',
});

/**
 * Calls of the extension's own pages, made as they make them, for what really is there. A call that is new in
 * the table comes with nothing, and must be refused as well.
 */
function callsOfPages({ id, updated, article, identity }: Made): object[] {
  const ticket = '00000000-0000-4000-8000-000000000000';
  const params: Record<string, object> = {
    readEvidence: { identity, url: 'https://mp.weixin.qq.com/s/x' },
    keepPage: { tab: 1 },
    updateAnnotation: { id, basedOn: updated, change: { note: '改过了' } },
    deleteAnnotations: { seen: [{ id, basedOn: updated }] },
    deleteArticles: { ids: [article] },
    placeHighlight: { id, basedOn: updated, text: '改过了', span: { start: 0, end: 2 } },
    restore: { ids: [id] },
    deleteForGood: { ids: [article] },
    undo: { article: null },
    redo: { article },
    takeBack: { kind: 'create', id },
    beginNote: { id },
    readNote: { ticket },
    draftNote: { ticket, note: '改过了' },
    tagNote: { ticket, add: ['改过了'], remove: [] },
    saveNote: { ticket, note: '改过了', over: updated },
    closeNote: { ticket, discard: true },
  };
  return Object.keys(pageCallSchemas).map((call) => ({ call, params: params[call] ?? {} }));
}

/** Calls that an article's script may make, for what belongs to another article, or to none. */
function callsForOthers(own: Made, other: Made): object[] {
  const span = { start: 0, end: 4 };
  const colour = 'pink';
  const parts = [span, { start: 5, end: 7 }];
  const address = 'https://mmbiz.qpic.cn/sample/venue.svg';
  const picture = { address, format: 'image/png', width: 1, height: 1, data: 'AAAA' };
  const nobody = { ...other, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' };
  const unseen = '4hou:Nobody1';
  const claims = [
    // The other article by its name, its highlight under our name or under none, one that never was.
    [other.identity, other],
    [own.identity, other],
    [null, other],
    [own.identity, nobody],
    [other.identity, own],
  ] as const;
  return [
    ...[other.identity, unseen].flatMap((identity) => [
      { call: 'openArticle', params: describedPage(identity) },
      { call: 'readStatements', params: describedPage(identity) },
      { call: 'readHighlights', params: describedPage(identity) },
      {
        call: 'correctStatement',
        params: { page: describedPage(identity), seen: null, found: span, span, said: null },
      },
      { call: 'createHighlight', params: { page: describedPage(identity), span, colour } },
      { call: 'keepCopy', params: { page: describedPage(identity), html: '<p>改过了</p>', isWished: true } },
      { call: 'keepPicture', params: { identity, ...picture } },
      { call: 'noteInProgress', params: { identity } },
      { call: 'undoHere', params: { identity, way: 'undo', since: 0 } },
      { call: 'beginTerm', params: { page: describedPage(identity), span } },
      { call: 'addTitles', params: { page: describedPage(identity), entity: 'person-x' } },
      {
        call: 'answerDoubt',
        params: { page: describedPage(identity), start: 0, entity: 'person-x', says: 'this' },
      },
    ]),
    ...claims.flatMap(([identity, { id, updated: basedOn }]) => [
      { call: 'restyle', params: { identity, id, basedOn, change: { colour } } },
      { call: 'moveHighlight', params: { page: describedPage(identity), id, basedOn, span } },
      { call: 'splitHighlight', params: { page: describedPage(identity), id, basedOn, parts } },
      {
        call: 'mergeHighlights',
        params: {
          page: describedPage(identity),
          seen: [
            { id, basedOn },
            { id, basedOn },
          ],
          span,
        },
      },
      { call: 'takeBackCorrection', params: { page: describedPage(identity), id, basedOn } },
      {
        call: 'correctStatement',
        params: { page: describedPage(identity), seen: { id, basedOn }, found: span, span, said: null },
      },
      { call: 'removeHighlight', params: { identity, id, basedOn } },
      { call: 'openNote', params: { identity, id } },
      { call: 'restoreHighlight', params: { identity, id } },
    ]),
  ];
}

/** What fits no call, or is not what the reader saw. */
function misshapen({ identity, id, updated }: Made): unknown[] {
  const own = describedPage(identity);
  return [
    null,
    'openArticle',
    [],
    { call: 'openArticle' },
    { call: 'toString', params: {} },
    { call: '__proto__', params: {} },
    { call: 'constructor', params: {} },
    { call: ['openArticle'], params: own },
    { call: 'openArticle', params: own, sender: { id: 'somebody' } },
    { call: 'openArticle', params: { ...own, url: 'https://www.4hou.com/posts/x' } },
    { call: 'openArticle', params: { ...own, site: 'evil' } },
    { call: 'openArticle', params: { ...own, identity: 'weixin:../..:1:1' } },
    { call: 'openArticle', params: { ...own, title: '长'.repeat(10_001) } },
    { call: 'createHighlight', params: { page: own, span: { start: 4, end: 4 }, colour: 'pink' } },
    { call: 'createHighlight', params: { page: own, span: { start: -1, end: 4 }, colour: 'pink' } },
    { call: 'createHighlight', params: { page: own, span: { start: 0, end: 1e9 }, colour: 'pink' } },
    { call: 'createHighlight', params: { page: own, span: { start: 0, end: 4 }, colour: 'url(//x)' } },
    { call: 'restyle', params: { identity, id, basedOn: updated - 1, change: { colour: 'pink' } } },
    { call: 'restyle', params: { identity, id, basedOn: `${updated}`, change: { colour: 'pink' } } },
    { call: 'removeHighlight', params: { identity, id: { $gt: '' }, basedOn: updated } },
    { call: 'bringPart', params: { part: '../library' } },
    { call: 'chooseCitation', params: { format: 'html' } },
  ];
}

/**
 * Messages that the script in the article of `own` could be made to send and that must be refused.
 * @param own a highlight of the article, which nobody deleted
 * @param other one of another article
 */
export function forgedByHand(own: Made, other: Made): unknown[] {
  return [...callsOfPages(other), ...callsForOthers(own, other), ...misshapen(own)];
}

/**
 * Calls of an article's script that are about no article: what is asked for is the page that the script is in, whosever that
 * is, or a page of the extension; or they are about the reader alone.
 */
export const OF_NO_ARTICLE: readonly string[] = ['bringPart', 'chooseCitation', 'nameColours', 'openEntry'];

/** Whether any script of an article may say this: chance hits upon `nameColours`, which takes nothing, now and then. */
export function isAnybodys(message: unknown): boolean {
  return Object.entries(articleCallSchemas)
    .filter(([call]) => OF_NO_ARTICLE.includes(call))
    .some(([call, params]) =>
      v.is(v.object({ call: v.literal(call), params: params as v.GenericSchema }), message),
    );
}

/** All calls there are, with the schema of each. */
export const ALL_CALLS = { ...articleCallSchemas, ...pageCallSchemas };
