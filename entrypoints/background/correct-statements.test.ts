import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { annotateCalls } from '@/entrypoints/background/annotate';
import { statementCalls } from '@/entrypoints/background/correct-statements';
import { readStatements } from '@/entrypoints/background/read-statements';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged } from '@/entrypoints/background/reader-dictionary';
import { isHighlight } from '@/lib/core/records/annotation';
import { done } from '@/lib/core/records/outcome';
import { EMPTY_TERM, type TermWrite } from '@/lib/core/records/term';
import type { Span } from '@/lib/core/text/span';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { readAnnotation } from '@/lib/db/read-article';
import { saveTerms } from '@/lib/db/save-terms';
import { RefusedCall } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';
import { fault, value } from '@/tests/db-world';
import { BIZ, weixinPage } from '@/tests/weixin-page';

const ZHOU = '360集团创始人周鸿祎表示，夜里的告警没有人看。';
const WU = '中国工程院院士邬江兴指出，账本要有人读。';
const OPENING = '会场在江州，来了三百多人。';

let number = 1_000_000_200;

/** An article of which nothing is stored, as its script sends it. */
function article(text = [OPENING, ZHOU, WU].join('\n')) {
  number += 1;
  return weixinPage(number, text);
}

type Page = ReturnType<typeof weixinPage>;

const callerOf = ({ identity }: Page): Caller => ({
  kind: 'article',
  shows: 'page',
  url: `https://mp.weixin.qq.com/s?__biz=${BIZ}&mid=${identity.split(':')[2]}&idx=1`,
  tab: 1,
});

const spanOf = ({ text }: Page, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`«${words}» is not in the text`);
  return { start, end: start + words.length };
};

const by = (name: string) => ({
  speakers: [{ name, entity: null, title: null }],
  kind: 'reported' as const,
});

/** Whose which words are. */
async function said(page: Page): Promise<string[]> {
  const { statements } = await readStatements(page, callerOf(page));
  return statements.map(
    ({ speakers, start, end, correction }) =>
      `${speakers.map(({ name }) => name).join('+')}${correction === null ? '' : '!'}: ${page.text.slice(start, end)}`,
  );
}

async function corrections(page: Page) {
  return (await readStatements(page, callerOf(page))).corrections ?? [];
}

/** What a statement that was found is corrected to; by default the words stay. */
async function correct(page: Page, words: string, name: string | null, newWords = words): Promise<void> {
  value(
    await statementCalls.correctStatement(
      {
        page,
        seen: null,
        found: spanOf(page, words),
        span: spanOf(page, newWords),
        said: name === null ? null : by(name),
      },
      callerOf(page),
    ),
  );
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
  // Whatever wants to keep the page finds nothing there.
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [{ result: 'nothing' }] });
});

describe('the reader’s word on who says what', () => {
  it('holds over what is found, with its speaker and its ends', async () => {
    const page = article();
    expect(await said(page)).toEqual([`周鸿祎: ${ZHOU}`, `邬江兴: ${WU}`]);
    await correct(page, ZHOU, '顾清和');
    const shorter = '账本要有人读。';
    await correct(page, WU, '邬江兴', shorter);
    expect(await said(page)).toEqual([`顾清和!: ${ZHOU}`, `邬江兴!: ${shorter}`]);
    await correct(page, OPENING, null);
    expect((await corrections(page)).map(({ state }) => state)).toEqual(['anchored', 'anchored', 'anchored']);
  });

  it('can be that nobody says it, and can be taken back', async () => {
    const page = article();
    await correct(page, ZHOU, null);
    expect(await said(page)).toEqual([`邬江兴: ${WU}`]);
    const [correction] = await corrections(page);
    const seen = { page, id: correction?.id ?? '', basedOn: correction?.updated ?? 0 };
    value(await statementCalls.takeBackCorrection(seen, callerOf(page)));
    expect(await said(page)).toEqual([`周鸿祎: ${ZHOU}`, `邬江兴: ${WU}`]);
    expect(await corrections(page)).toEqual([]);
  });

  it('goes on to the highlights in those words, and comes back from them', async () => {
    const page = article();
    const span = spanOf(page, ZHOU);
    const id = value(await annotateCalls.createHighlight({ page, span, colour: 'green' }, callerOf(page)));
    const speakerOf = async () => {
      const highlight = value(await withData(async (db) => done(await readAnnotation(db, id))));
      if (highlight === null || !isHighlight(highlight)) throw new Error('It was made');
      return highlight.said?.speakers.map(({ name }) => name);
    };
    expect(await speakerOf()).toEqual(['周鸿祎']);
    await correct(page, ZHOU, '顾清和');
    expect(await speakerOf()).toEqual(['顾清和']);
    const [correction] = await corrections(page);
    const seen = { page, id: correction?.id ?? '', basedOn: correction?.updated ?? 0 };
    value(await statementCalls.takeBackCorrection(seen, callerOf(page)));
    expect(await speakerOf()).toEqual(['周鸿祎']);
  });

  it('names whom the reader has made one with its speaker, and the speaker again once they are parted', async () => {
    const page = article();
    const content = { ...EMPTY_TERM, kind: 'person', name: '南宫知微' } as const;
    const save = async (write: TermWrite): Promise<string> => {
      const [id = ''] = value(await withData((db) => saveTerms(db, [write], realClockAndChance)));
      await dictionaryChanged('terms');
      return id;
    };
    const mergeInto = async (id: string, mergedInto: string | null): Promise<void> => {
      const term = value(await withData(async (db) => done(await db.terms.get(id))));
      await save({ id, basedOn: term?.updated ?? 0, content: { ...content, mergedInto } });
    };
    const entities = async () =>
      (await readStatements(page, callerOf(page))).statements.map(({ speakers }) => speakers[0]?.entity);
    const own = await save({ id: null, over: null, content });
    const span = spanOf(page, ZHOU);
    const speakers = [{ name: '南宫知微', entity: own, title: null }];
    const correction = { page, seen: null, found: span, span, said: { speakers, kind: 'reported' as const } };
    value(await statementCalls.correctStatement(correction, callerOf(page)));
    expect(await entities()).toEqual([own, 'person-wu-jiangxing']);
    const stored = async () => value(await withData(async (db) => done(await db.annotations.toArray())));
    const before = await stored();
    await mergeInto(own, 'person-wu-jiangxing');
    expect(await entities()).toEqual(['person-wu-jiangxing', 'person-wu-jiangxing']);
    await mergeInto(own, null);
    expect(await entities()).toEqual([own, 'person-wu-jiangxing']);
    expect(await stored()).toEqual(before);
  });

  it('moves with its words, and holds no more where they are not surely there', async () => {
    const page = article();
    await correct(page, ZHOU, '顾清和');
    const moved = { ...page, text: [OPENING, '茶歇时大家去看了展台。', ZHOU, WU].join('\n') };
    expect(await said(moved)).toEqual([`顾清和!: ${ZHOU}`, `邬江兴: ${WU}`]);
    const gone = { ...page, text: [OPENING, WU].join('\n') };
    expect(await said(gone)).toEqual([`邬江兴: ${WU}`]);
    expect((await corrections(gone)).map(({ state }) => state)).toEqual(['detached']);
  });

  it('is refused over a newer one, and by whoever does not show the article', async () => {
    const [page, other] = [article(), article()];
    await correct(page, ZHOU, '顾清和');
    const [first] = await corrections(page);
    const seen = { id: first?.id ?? '', basedOn: first?.updated ?? 0 };
    const span = spanOf(page, ZHOU);
    const wanted = { page, seen, found: span, span, said: by('何砚秋') };
    value(await statementCalls.correctStatement(wanted, callerOf(page)));
    expect(fault(await statementCalls.correctStatement(wanted, callerOf(page)))).toEqual({ code: 'stale' });
    expect(fault(await statementCalls.takeBackCorrection({ page, ...seen }, callerOf(page)))).toEqual({
      code: 'stale',
    });
    const unknown = { code: 'unknown', what: 'annotation' };
    expect(fault(await statementCalls.takeBackCorrection({ page: other, ...seen }, callerOf(other)))).toEqual(
      unknown,
    );
    expect(fault(await statementCalls.correctStatement({ ...wanted, page: other }, callerOf(other)))).toEqual(
      unknown,
    );
    await expect(statementCalls.correctStatement(wanted, callerOf(other))).rejects.toBeInstanceOf(
      RefusedCall,
    );
    expect(await said(page)).toEqual([`何砚秋!: ${ZHOU}`, `邬江兴: ${WU}`]);
  });

  it('speaks of words that are there', async () => {
    const page = article();
    const beyond = { start: 0, end: page.text.length + 1 };
    const wanted = { page, seen: null, found: beyond, span: beyond, said: null };
    expect(fault(await statementCalls.correctStatement(wanted, callerOf(page)))).toMatchObject({
      code: 'unknown',
    });
    expect(await corrections(page)).toEqual([]);
  });
});
