import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { readText } from '@/lib/page/read-text';
import { readableNodes } from '@/lib/page/readable';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { readSite } from '@/lib/sites/read-site';

const soak = process.env['SOAK'] !== undefined;
vi.setConfig({ testTimeout: soak ? 600_000 : 60_000 });

const knowledge = createKnowledge(buildDictionary('seeds'));
const PAGE = `<!doctype html><title>会议</title><body><div id="js_article"><h1 id="activity-name">会议</h1>
<div id="js_content"><p>在 ISC.AI 2024 上，中国工程院院士<b>邬江兴</b>作报告。邬院士指出，要重视内生安全。</p>
<p>360集团创始人周鸿祎与<span>360数字安全集团</span>副总裁余凯出席，某音集团副总裁李亮没有来。</p>
<p>国家数字交换系统工程技术研究中心（以下简称“中心”）主办，由中心承办。</p></div></div>`;

/** What is recognised in the page when its text nodes are split at these places, each a share of a node. */
function recognisedIn(splits: readonly (readonly [node: number, at: number])[]) {
  const { document, NodeFilter } = new JSDOM(PAGE).window;
  const content = document.querySelector('#js_content');
  if (content === null) throw new Error('The page has no content');
  for (const [node, at] of splits) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
    const text = texts[Math.floor(node * texts.length)];
    text?.splitText(Math.floor(at * text.length));
  }
  const site = readSite(document, new URL('https://mp.weixin.qq.com/s/x'));
  const { text } = readText(document, site, readableNodes);
  return { text, ...recognise({ text, title: null, account: null }, knowledge) };
}

describe('an article whose text nodes are split', () => {
  it('names the same, wherever they are split', () => {
    const whole = recognisedIn([]);
    expect(whole.mentions.filter(({ kind }) => kind === 'person').map(({ surface }) => surface)).toEqual([
      '邬江兴',
      '邬院士',
      '周鸿祎',
      '余凯',
      '李亮',
    ]);
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { maxLength: 30 }), (splits) => {
        expect(recognisedIn(splits)).toEqual(whole);
      }),
      { numRuns: soak ? 500 : 15 },
    );
  });
});
