import { fromWrittenTime } from '@/lib/sites/beijing-time';
import type { SiteReading } from '@/lib/sites/site-reading';
import { wordsOf } from '@/lib/sites/words';

const ACCOUNT = '嘶吼 RoarTalk';
/** Stands in a block of its own, or right behind the address that an article was translated from. */
const CLOSING = /^如若转载，请注明原文地址|如若转载，请注明原文地址$/m;
/** Looking for the article takes about 40 µs an element in Firefox, and no task of ours may take 200 ms. */
const SEARCH = { elements: 4_000, units: 200_000 };
const POST = /^(?:\/index\.php)?\/posts\/([A-Za-z0-9]+)\/?$/;

/**
 * Reads a page of www.4hou.com. The classes are those that crawlers of 2017 to 2022 relied on: a first
 * guess, behind which the article is looked for.
 */
export function readFourHou(document: Document, url: URL): SiteReading {
  const id = POST.exec(url.pathname)?.[1];
  const root = id === undefined ? null : document.querySelector('.article_cen');
  const head = document.querySelector('.art_time');
  return {
    meta: {
      site: '4hou',
      kind: id === undefined ? 'none' : 'article',
      notice: null,
      identity: id === undefined ? null : `4hou:${id}`,
      title: wordsOf(document.querySelector('h1.art_title')) ?? titleOfDocument(document),
      account: ACCOUNT,
      author: wordsOf(head?.querySelector('.sir') ?? null),
      published: fromWrittenTime(wordsOf(head)),
      original: null,
    },
    root,
    shared: null,
    closing: CLOSING,
    search: id !== undefined && root === null ? SEARCH : null,
  };
}

/** `<title>` is the article's, then ` - 嘶吼 RoarTalk – …`. */
function titleOfDocument(document: Document): string | null {
  return document.title.replace(/ - 嘶吼.*$/, '').trim() || null;
}
