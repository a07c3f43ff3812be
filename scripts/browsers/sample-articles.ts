import { readFileSync } from 'node:fs';
import type { LocalWeb } from '@/scripts/browsers/local-web';

const SAMPLES = new URL('../../samples/', import.meta.url);

/** The addresses of the articles that the project wrote itself. */
export const SAMPLE_ARTICLES = {
  weixin:
    'https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&mid=1000000001&idx=1&sn=0123456789abcdef0123456789abcdef',
  '4hou': 'https://www.4hou.com/posts/PZ01',
};

const read = (name: string) => readFileSync(new URL(name, SAMPLES), 'utf8');

/** Serves the sample articles under their sites' real names. */
export function serveSampleArticles(web: LocalWeb): void {
  web.serve(SAMPLE_ARTICLES.weixin, read('weixin.html'));
  web.serve(SAMPLE_ARTICLES['4hou'], read('4hou.html'));
  web.serve('https://mmbiz.qpic.cn/sample/venue.svg', { type: 'image/svg+xml', body: read('venue.svg') });
}
