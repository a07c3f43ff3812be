import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { asRead, readSite } from '@/lib/sites/read-site';

const PAGE = `<!doctype html><title>会议见闻 - 嘶吼 RoarTalk – 网络安全行业综合服务平台,4hou.com</title>
  <h1 class="art_title"> 会议
  见闻 </h1><div class="art_time"><span class="sir">韩梅梅</span><span class="lei">行业</span><span>2024-08-01 11:05:57</span><span>716</span></div>
  <div class="article_cen"><p>正文</p><p>如若转载，请注明原文地址</p></div>`;

function read(html: string, url: string) {
  return readSite(new JSDOM(html, { url }).window.document, new URL(url));
}

describe('the host decides, whole and exact', () => {
  it.each([
    ['https://mp.weixin.qq.com/s/x', 'weixin'],
    ['https://www.4hou.com/posts/MXQA', '4hou'],
    ['https://mp.weixin.qq.com.example/s/x', 'generic'],
    ['https://4hou.com/posts/MXQA', 'generic'],
    ['https://example.org/?u=www.4hou.com/posts/MXQA', 'generic'],
    ['about:blank', 'generic'],
  ])('%s is read as %s', (url, site) => {
    expect(read('', url).meta.site).toBe(site);
  });
});

describe('a post of 4hou', () => {
  it.each(['https://www.4hou.com/posts/MXQA', 'https://www.4hou.com/index.php/posts/MXQA?x=1#y'])(
    'at %s',
    (url) => {
      const site = read(PAGE, url);
      expect(site.meta).toEqual({
        site: '4hou',
        kind: 'article',
        notice: null,
        identity: '4hou:MXQA',
        title: '会议 见闻',
        account: '嘶吼 RoarTalk',
        author: '韩梅梅',
        published: '2024-08-01T11:05:57+08:00',
        original: null,
      });
      expect(site.root?.className).toBe('article_cen');
    },
  );

  it('has its title from the document where its heading is gone, and its article is looked for', () => {
    const site = read(
      PAGE.replace('art_title', 'x').replace('article_cen', 'y'),
      'https://www.4hou.com/posts/MXQA',
    );
    expect([site.meta.title, site.root, site.search !== null]).toEqual(['会议见闻', null, true]);
  });

  it('is none where the page is a list', () => {
    const site = read(PAGE, 'https://www.4hou.com/category/news');
    expect([site.meta.kind, site.meta.identity, site.root, site.search]).toEqual(['none', null, null, null]);
  });
});

describe('any other page', () => {
  const url = 'https://example.org/a';

  it('says of itself what pages commonly say', () => {
    const head =
      '<title>甲</title><meta property="og:site_name" content="某站"><meta name="author" content="李雷"><meta property="article:published_time" content="2024-08-01T01:30:00Z">';
    expect(read(head, url).meta).toMatchObject({
      identity: null,
      title: '甲',
      account: '某站',
      author: '李雷',
      published: '2024-08-01T09:30:00+08:00',
    });
  });

  it('is none when no article was found in it', () => {
    const site = read('<title>甲</title>', url);
    expect([asRead(site, '').kind, asRead(site, '正文').kind]).toEqual(['none', 'article']);
  });
});
