import { expect, test } from 'vitest';
import type { Resolution } from '@/lib/core/anchor/anchor';
import { describe } from '@/lib/core/anchor/describe';
import { createFold } from '@/lib/core/anchor/fold';
import { resolve } from '@/lib/core/anchor/resolve';
import { TextIndex } from '@/lib/core/anchor/text-index';

const fold = createFold(
  '发發 会會 国國 网網 络絡 产產 业業 与與 门門 讨討 论論 专專 题題 现現 场場 报報 开開 后後',
);

const OPENING = '上午九点，主会场的灯光暗下来，第七届青松安全大会在滨海会展中心开幕。';
const KEYNOTE = '首位登台的陈研究员谈到，企业防守方往往输在资产台账，而不是输在工具数量。';
const PANEL = '圆桌环节由周主编主持，四位嘉宾就数据出境与开源治理各抒己见，现场气氛热烈。';
const CLOSING = '大会还将在周末举办两场面向学生的动手训练营，报名通道已经开放。';
const ARTICLE = [OPENING, KEYNOTE, PANEL, CLOSING].join('\n');

/** Marks a quote in one text and looks for it in another. */
function find(quote: string, text: string, marked = ARTICLE, from = marked.indexOf(quote)): Resolution {
  const anchor = describe(new TextIndex(marked, fold), { start: from, end: from + quote.length });
  const [resolution] = resolve(new TextIndex(text, fold), [anchor]);
  if (resolution === undefined) throw new Error('an anchor without an answer');
  return resolution;
}

/** The words that a resolution stands on, or its state where it stands on none. */
const wordsOf = (resolution: Resolution, text: string): string =>
  resolution.state === 'anchored' ? text.slice(resolution.span.start, resolution.span.end) : resolution.state;

test('a unique quote is found where its paragraph has moved to', () => {
  const moved = [PANEL, CLOSING, OPENING, KEYNOTE].join('\n');
  expect(wordsOf(find('资产台账', moved), moved)).toBe('资产台账');
});

test('a repeated word is found by its context', () => {
  const text = ARTICLE.replace('上午九点', '上午九点半');
  const second = ARTICLE.lastIndexOf('大会');
  const found = find('大会', text, ARTICLE, second);
  expect(found).toMatchObject({ state: 'anchored', span: { start: second + 1, end: second + 3 } });
});

test('a quote over two paragraphs is found when they have become one', () => {
  const quote = ARTICLE.slice(ARTICLE.indexOf('会展中心'), ARTICLE.indexOf('谈到'));
  const text = ARTICLE.replace('\n', '');
  expect(wordsOf(find(quote, text), text)).toBe(quote.replace('\n', ''));
});

test('a quote with a small edit is found as it stands now', () => {
  const text = ARTICLE.replace('资产台账', '资产的台账');
  expect(wordsOf(find('往往输在资产台账，而不是', text), text)).toBe('往往输在资产的台账，而不是');
});

test.each([
  ['traditional characters', (text: string) => text.replace('首位登台', '首位登臺').replace('开幕', '開幕')],
  ['full width', (text: string) => text.replaceAll('，', ',')],
  ['padded names', (text: string) => text.replace('陈研究员', '陈 研 究 员')],
  ['zero-width characters', (text: string) => text.replace('企业', '企\u200b业')],
])('%s do not matter', (_, change) => {
  const text = change(ARTICLE);
  const found = wordsOf(find('陈研究员谈到，企业防守方', text), text);
  expect(found.replaceAll(/[ \u200b]/g, '').replaceAll(',', '，')).toBe('陈研究员谈到，企业防守方');
});

test('in the same text but for blanks even a copy without context of its own is found', () => {
  const list = '同意\n同意\n同意\n同意';
  expect(find('同意', '同 意\n同意\n 同意\n同意', list, 6)).toMatchObject({
    state: 'anchored',
    span: { start: 8, end: 10 },
  });
});

test('a quote that was cut out with its surroundings is detached', () => {
  const text = [OPENING, PANEL, CLOSING].join('\n');
  expect(find('资产台账', text).state).toBe('detached');
  expect(find('大会', [KEYNOTE, PANEL, CLOSING].join('\n')).state).toBe('detached');
});

test('a copy that was known to be another place is never painted when the marked one is gone', () => {
  const twice = [KEYNOTE, OPENING, PANEL, CLOSING, KEYNOTE].join('\n');
  const once = [KEYNOTE, OPENING, PANEL, CLOSING].join('\n');
  const found = find('输在资产台账，而不是输在工具数量', once, twice, twice.lastIndexOf('输在资产'));
  expect(found).toMatchObject({ state: 'review', reason: 'ambiguous' });
});

test('when the marked paragraph now stands twice, neither is painted', () => {
  const doubled = [KEYNOTE, OPENING, PANEL, KEYNOTE, CLOSING].join('\n');
  expect(find('输在资产台账，而不是输在工具数量', doubled)).toMatchObject({
    state: 'review',
    reason: 'ambiguous',
  });
});

test('of two copies the one between its old neighbours is the marked one', () => {
  const doubled = [KEYNOTE, OPENING, KEYNOTE, PANEL, CLOSING].join('\n');
  const quote = '输在资产台账，而不是输在工具数量';
  const start = doubled.lastIndexOf(quote);
  expect(find(quote, doubled)).toMatchObject({ state: 'anchored', span: { start } });
});

test('words that were replaced are shown for review between what still surrounds them', () => {
  const text = ARTICLE.replace('数据出境', '人才培养');
  const found = find('数据出境', text);
  expect(found).toMatchObject({ state: 'review', reason: 'changed' });
  if (found.state === 'review') expect(text.slice(found.span.start, found.span.end)).toBe('人才培养');
});

test('words that were edited by more than an eighth are shown, not painted: they may say something else', () => {
  const quote = '输在资产台账，而不是输在';
  const findAfter = (now: string) => find(quote, ARTICLE.replace(quote, now));
  expect(findAfter('输在资产台账，而是输在')).toMatchObject({ state: 'anchored' });
  expect(findAfter('赢在资产台账，而是输在')).toMatchObject({ state: 'review', reason: 'changed' });
});

test('a whole sentence that was rewritten is shown for review, too', () => {
  const quote = '四位嘉宾就数据出境与开源治理各抒己见';
  const rewritten = '来自高校与企业的几位代表谈了各自的看法';
  const text = ARTICLE.replace(quote, rewritten);
  const found = find(quote, text);
  expect(found).toMatchObject({ state: 'review', reason: 'changed' });
  if (found.state === 'review') expect(text.slice(found.span.start, found.span.end)).toBe(rewritten);
});

test('in another text nothing is painted, not even a sentence both have', () => {
  const other = [
    '本周的漏洞周报收录了十二个高危漏洞，请各单位及时升级。',
    KEYNOTE,
    '以上内容由编辑部根据公开信息整理，转载请联系后台。',
    '下期我们将介绍工业控制系统的常见误区，欢迎留言提问。',
    '另有三家厂商发布了补丁说明，细节见文末附表。',
  ].join('\n');
  expect(find('企业防守方往往输在资产台账', other)).toMatchObject({
    state: 'review',
    reason: 'other-text',
  });
  expect(find('第七届青松安全大会', other).state).toBe('detached');
});

test('a short word that is new in the text is not taken for one that was cut out', () => {
  const text = ARTICLE.replace('四位嘉宾就数据出境与开源治理各抒己见，', '').replace(
    '两场面向学生',
    '两场聊嘉宾的面向学生',
  );
  expect(find('嘉宾', text).state).toBe('detached');
});

test('blanks at the ends of a quote stay with it', () => {
  const marked = ARTICLE.replace('陈研究员', ' 陈研究员 ');
  const text = `编者按：现场实录。\n${marked}`;
  expect(wordsOf(find(' 陈研究员 ', text, marked), text)).toBe(' 陈研究员 ');
});

test('a span never cuts a character of two units', () => {
  const marked = ARTICLE.replace('现场气氛热烈', '现场气氛热烈😀😀掌声');
  const text = marked.replace('上午九点', '九点');
  expect(wordsOf(find('热烈😀', text, marked), text)).toBe('热烈😀');
});

test('a quote of 100,000 characters is found with a hundred edits in it', () => {
  const paragraph = (number: number) => `第${number}段：${KEYNOTE.slice(number % 20)}${number * 7919}`;
  const marked = Array.from({ length: 2500 }, (_, number) => paragraph(number)).join('\n');
  const start = marked.indexOf('第100段');
  const quote = marked.slice(start, start + 100_000);
  const text = marked.replaceAll(/第(\d+)00段/g, '节$1零零段').replace('第1段', '第一段');
  expect(text).not.toContain(quote);
  const found = find(quote, text, marked);
  expect(found).toMatchObject({ state: 'anchored', span: { start: text.indexOf('节1零零段') } });
});

test('a quote of invisible characters is found in the same text, whatever its width, and in no other', () => {
  const blank = ARTICLE.indexOf('\n');
  const findBreak = (text: string) => find('\n', text, ARTICLE, blank);
  expect(findBreak(ARTICLE)).toMatchObject({ state: 'anchored', span: { start: blank, end: blank + 1 } });
  expect(findBreak(ARTICLE.replaceAll('，', ','))).toMatchObject({
    state: 'anchored',
    span: { start: blank },
  });
  expect(findBreak(ARTICLE.replaceAll('\n', '')).state).toBe('detached');
  expect(findBreak(`${ARTICLE}完`).state).toBe('detached');
  const padded = ARTICLE.replace('\n', '\u200b'.repeat(20));
  const narrow = padded.replaceAll('，', ',');
  expect(find('\u200b\u200b', narrow, padded, blank + 15)).toMatchObject({ span: { start: blank + 15 } });
});
