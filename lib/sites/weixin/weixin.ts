import type { PageMeta } from '@/lib/core/records/article';
import { fromUnixTime, fromWrittenTime } from '@/lib/sites/beijing-time';
import type { SiteReading } from '@/lib/sites/site-reading';
import { decodeBackslashes, decodeEntities } from '@/lib/sites/weixin/decode';
import { identityOf } from '@/lib/sites/weixin/identity';
import { noticeOf, reprintNotice } from '@/lib/sites/weixin/notice';
import { readScripts, type ScriptFacts } from '@/lib/sites/weixin/scripts';
import { isShare, sharedText, shareRoot } from '@/lib/sites/weixin/share';
import { metaContent, wordsOf } from '@/lib/sites/words';

/** Reads a page of mp.weixin.qq.com. */
export function readWeixin(document: Document, url: URL): SiteReading {
  const facts = readScripts(document);
  const { kind, notice } = kindOf(document, url, facts);
  const shared = kind === 'share' ? sharedText(facts) : null;
  const source = document.querySelector('#js_share_source')?.getAttribute('data-url') ?? null;
  const meta: PageMeta = {
    site: 'weixin',
    kind,
    notice,
    identity: identityOf(facts, url),
    title: titleOf(document, facts),
    account: accountOf(document, facts),
    author: authorOf(document),
    published: publishedOf(document, facts),
    original: kind === 'reprint' ? source : null,
  };
  const root =
    kind === 'article'
      ? document.querySelector('#js_content')
      : kind === 'share'
        ? shareRoot(document, shared)
        : null;
  return { meta, root, shared, closing: null, search: null };
}

/** In the order that leaves no doubt: a share has a shell of `#js_content`, a reprint an empty one. */
function kindOf(document: Document, url: URL, facts: ScriptFacts): Pick<PageMeta, 'kind' | 'notice'> {
  if (isShare(document, facts)) return { kind: 'share', notice: null };
  if (document.querySelector('#js_share_source') !== null) {
    return { kind: 'reprint', notice: reprintNotice(document) };
  }
  const content = document.querySelector('#js_content');
  if (content !== null && hasText(content)) return { kind: 'article', notice: null };
  const notice = noticeOf(document, url);
  if (notice !== null) return { kind: 'notice', notice };
  // An empty one may be filled yet, or hold nothing but pictures.
  return { kind: content === null ? 'none' : 'article', notice: null };
}

/** Looks no further than the first text node with a word in it: an article may be of any size. */
function hasText(content: Element): boolean {
  const SHOW_TEXT = 0x4;
  const walker = content.ownerDocument.createTreeWalker(content, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (/\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
}

/** `og:title` is always there and bare; the heading may be empty or hold the tag of a paid article. */
function titleOf(document: Document, facts: ScriptFacts): string | null {
  const said = metaContent(document, 'og:title') ?? facts.variables.get('msg_title');
  if (said !== undefined) return decodeEntities(decodeBackslashes(said)).replace(/\s+/g, ' ').trim() || null;
  const heading = document.querySelector('#activity-name');
  return wordsOf(heading?.querySelector('.js_title_inner') ?? heading);
}

function accountOf(document: Document, facts: ScriptFacts): string | null {
  const said = facts.variables.get('nickname') ?? facts.properties.get('nick_name');
  if (said !== undefined) return decodeEntities(decodeBackslashes(said)).trim() || null;
  return wordsOf(document.querySelector('#js_name, #post-user, .wx_follow_nickname'));
}

function authorOf(document: Document): string | null {
  const shown = wordsOf(document.querySelector('#js_author_name'));
  return shown ?? metaContent(document, 'author') ?? metaContent(document, 'og:article:author');
}

/** The scripts' Unix time first: what the page shows may be relative (`昨天`), and has no zone. */
function publishedOf(document: Document, facts: ScriptFacts): string | null {
  return (
    fromUnixTime(facts.variables.get('ct')) ??
    fromUnixTime(facts.properties.get('ori_create_time')) ??
    fromWrittenTime(facts.properties.get('create_time') ?? facts.variables.get('createTime')) ??
    fromWrittenTime(wordsOf(document.querySelector('#publish_time, #post-date')))
  );
}
