import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { SiteReading } from '@/lib/sites/site-reading';
import { readWeixin } from '@/lib/sites/weixin/weixin';

const SHORT = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';
const LONG = 'https://mp.weixin.qq.com/s?__biz=MzA0MDAwMDAwMA==&mid=2650000001&idx=2&sn=ab&chksm=cd#rd';
const CONTENT = '<div id="js_article"><div id="js_content"><p>正文</p></div></div>';

function read(html: string, url = SHORT): SiteReading {
  const { document } = new JSDOM(`<!doctype html>${html}`, { url }).window;
  const before = document.documentElement.outerHTML;
  const site = readWeixin(document, new URL(url));
  expect(document.documentElement.outerHTML).toBe(before);
  return site;
}

const script = (source: string): string => `<script>${source}</script>`;

describe('the identity of an article', () => {
  it.each([
    [
      'a chain with the value first',
      'var biz = "MzA0MDAwMDAwMA==" || ""; var mid = "26" || "" || ""; var idx = "1" || "";',
    ],
    [
      'a chain with the value last',
      'var biz = ""||"MzA0MDAwMDAwMA==";\nvar mid = "" || ""|| "26";\nvar idx = "" || "" || "1";',
    ],
    [
      'a share’s window',
      "window.idx = '' || '' || '1'; window.biz = '' || 'MzA0MDAwMDAwMA=='; window.mid = '' || '26';",
    ],
    [
      'decoys before and behind',
      'var biz = null; var mid = start + end >> 1; var biz = "MzA0MDAwMDAwMA=="; var mid = "26", idx; var idx = "1"; var biz = "b";',
    ],
  ])('is read from %s', (_, source) => {
    expect(read(script(source) + CONTENT).meta.identity).toBe('weixin:MzA0MDAwMDAwMA==:26:1');
    expect(read(script(source) + CONTENT, LONG).meta.identity).toBe('weixin:MzA0MDAwMDAwMA==:26:1');
  });

  it.each([
    ['a long URL', LONG],
    [
      'its names of old',
      'https://mp.weixin.qq.com/mp/appmsg/show?__biz=MzA0MDAwMDAwMA==&appmsgid=2650000001&itemidx=2',
    ],
    ['one whose & was escaped', LONG.replaceAll('&', '&amp;')],
    [
      'the target of a verification',
      `https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x&target_url=${encodeURIComponent(LONG)}`,
    ],
  ])('is read from %s where no script has it', (_, url) => {
    expect(read(CONTENT, url).meta.identity).toBe('weixin:MzA0MDAwMDAwMA==:2650000001:2');
  });

  it('is null where nothing has all of it', () => {
    expect(read(script('var biz = "MzA="; var mid = "";') + CONTENT).meta.identity).toBeNull();
    expect(read(CONTENT, 'https://mp.weixin.qq.com/s?__biz=MzA=&mid=x&idx=1').meta.identity).toBeNull();
  });
});

describe('a page that is read again', () => {
  it('says what its scripts say now', async () => {
    const { document } = new JSDOM(`<!doctype html>${script('var nickname = "甲";')}${CONTENT}`).window;
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
    const account = () => readWeixin(document, new URL(SHORT)).meta.account;
    expect([account(), account()]).toEqual(['甲', '甲']);
    const other = document.createElement('script');
    other.type = 'text/plain';
    other.textContent = 'var nickname = "乙";';
    document.scripts[0]?.replaceWith(other);
    expect(account()).toBe('乙');
  });
});

describe('malformed scripts', () => {
  it.each([
    'var biz = "MzA',
    "window.cgiDataNew = { nick_name: JsDecode('甲",
    'var ct = "',
    'cgiDataNew = {{{[[[(((',
    'var nickname = htmlDecode("甲\\',
    `var msg_title = '${'\\'.repeat(9_999)}`,
  ])('give null and break nothing: %j', (source) => {
    const { meta } = read(script(source) + CONTENT);
    expect([meta.kind, meta.identity, meta.account, meta.published]).toEqual(['article', null, null, null]);
  });

  it('take nothing away from the others', () => {
    const { meta } = read(
      script('var biz = "') + script('var nickname = htmlDecode("甲&amp;乙");') + CONTENT,
    );
    expect(meta.account).toBe('甲&乙');
  });

  it('a title that looks like a script is a title', () => {
    const source = `var msg_title = 'var ct = "1111111111"; var nickname = "乙";'.html(false); var ct = "1762747210";`;
    const { meta } = read(script(source) + CONTENT);
    expect([meta.title, meta.published, meta.account]).toEqual([
      'var ct = "1111111111"; var nickname = "乙";',
      '2025-11-10T12:00:10+08:00',
      null,
    ]);
  });
});

describe('what a page says of itself', () => {
  it('the title is og:title, with its escapes undone', () => {
    const page = (title: string) =>
      read(`<meta property="og:title" content="${title}">${CONTENT}`).meta.title;
    expect(page(' 甲\n乙 ')).toBe('甲 乙');
    expect(page('甲 \\x26amp; \\x22乙\\x22')).toBe('甲 & "乙"');
    expect(page('&lt;img onerror=x&gt;\u202e')).toBe('<img onerror=x>\u202e');
  });

  it('the title is never with the tag of a paid article', () => {
    const heading =
      '<h1 id="activity-name"><span class="pay__tag">已付费</span> <span class="js_title_inner">甲</span></h1>';
    expect(read(heading + CONTENT).meta.title).toBe('甲');
  });

  it('the time is that of the scripts, then the one it shows, never a relative one', () => {
    const time = (html: string) => read(html + CONTENT).meta.published;
    expect(time(`${script('var ct = "1762747210";')}<em id="publish_time">昨天</em>`)).toBe(
      '2025-11-10T12:00:10+08:00',
    );
    expect(
      time(
        script(
          "window.cgiDataNew = { ori_create_time: '1759817591' * 1, create_time: JsDecode('2025-10-07 14:13') }",
        ),
      ),
    ).toBe('2025-10-07T14:13:11+08:00');
    expect(time('<em id="publish_time">2025年11月10日 12:00</em>')).toBe('2025-11-10T12:00:00+08:00');
    expect(time('<em id="publish_time">昨天</em>')).toBeNull();
  });

  it('the account is no property of another object', () => {
    const source =
      "var ad = { nick_name: '乙' }; window.cgiDataNew = { user: { a: 1 }, nick_name: JsDecode('甲') };";
    expect(read(script(source) + CONTENT).meta.account).toBe('甲');
  });
});

describe('the kind of a page', () => {
  const share = (data: string) =>
    script(`window.item_show_type = '10' || ''; window.cgiDataNew = { ${data} }`);

  it('an article has a root and its kind', () => {
    const site = read(CONTENT);
    expect([site.meta.kind, site.root?.id, site.shared]).toEqual(['article', 'js_content', null]);
  });

  it('a share has all of its text from its script', () => {
    const text =
      '甲\\x0a\\x22乙\\x22 \\x3ca class=\\x22wx_topic_link\\x22 topic-id=\\x22x\\x22\\x3e#丙\\x3c/a\\x3e 1 \\x26lt; 2\\x0a';
    const shell = '<div id="js_content"><h1 id="js_text_title"></h1><p id="js_text_desc"></p></div>';
    const site = read(share(`desc: JsDecode(''), content_noencode: JsDecode('${text}')`) + shell);
    expect([site.meta.kind, site.shared, site.root?.id]).toEqual([
      'share',
      '甲\n"乙" #丙 1 < 2\n',
      'js_text_desc',
    ]);
  });

  it('a share without text in its script is read where the page shows it', () => {
    const site = read(`${share('')}<div id="js_article"><p id="js_image_desc">甲</p></div>`);
    expect([site.meta.kind, site.shared, site.root?.id]).toEqual(['share', null, 'js_image_desc']);
  });

  it('a reprint points to its original and says so in the words of its card', () => {
    const card =
      '<div id="js_share_content"><b id="js_share_author">乙号</b><i id="original_panel_title">甲</i><div id="js_content"></div><span id="js_share_source" data-url="https://mp.weixin.qq.com/s/x">阅读全文</span></div>';
    const { meta, root } = read(card);
    expect([meta.kind, meta.notice, meta.original, root]).toEqual([
      'reprint',
      '乙号\n甲\n阅读全文',
      'https://mp.weixin.qq.com/s/x',
      null,
    ]);
  });

  const message = (title: string, description = '') =>
    `<div class="weui-msg"><h2 class="weui-msg__title"> ${title} </h2>${description}</div>`;

  it.each([
    ['deleted', message('该内容已被发布者删除'), '该内容已被发布者删除'],
    [
      'deleted, in English',
      message('The content has been deleted by the author.'),
      'The content has been deleted by the author.',
    ],
    [
      'violation',
      message('此内容因违规无法查看', '<div class="weui-msg__desc"><p>经审核</p></div>'),
      '此内容因违规无法查看\n经审核',
    ],
    ['moved', message('该公众号已迁移'), '该公众号已迁移'],
    ['expired', message('链接已过期'), '链接已过期'],
    [
      'verification with words',
      message('环境异常', '<p class="weui-msg__desc">完成验证后即可继续访问。</p>'),
      '环境异常\n完成验证后即可继续访问。',
    ],
    ['verification without a word', script("var PAGE_MID='mmbizwap:secitptpage/verify.html';"), '环境异常'],
    ['a bare message', '<div class="mesg-block"><p>该内容暂时无法查看</p></div>', '该内容暂时无法查看'],
  ])('a message is shown in its own words: %s', (_, html, notice) => {
    const site = read(html);
    expect([site.meta.kind, site.meta.notice, site.root]).toEqual(['notice', notice, null]);
  });

  it('a verification is known by its address', () => {
    const url = 'https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x';
    expect(read('<title></title>', url).meta.kind).toBe('notice');
  });

  it('an article that only speaks of such messages is an article', () => {
    const quote =
      '<div id="js_content"><p>该内容已被发布者删除</p></div><div class="weui-msg__title">网络错误</div>';
    expect(read(quote).meta).toMatchObject({ kind: 'article', notice: null });
  });

  it('a page without an article is none', () => {
    expect(read('<h1>专辑</h1>').meta).toMatchObject({ kind: 'none', title: null, notice: null });
  });
});
