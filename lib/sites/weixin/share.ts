import { decodeBackslashes, decodeEntities } from '@/lib/sites/weixin/decode';
import type { ScriptFacts } from '@/lib/sites/weixin/scripts';

/** The types of page (`item_show_type`) that carry their text in a script: video, music, audio, picture, text, short. */
const TYPES = new Set(['5', '6', '7', '8', '10', '17']);

/** Where WeChat's scripts draw the text of a share: text, picture, and the other kinds. */
const DRAWN = '#js_text_desc, #js_image_desc, #js_common_share_desc';

/** Whether a page is a share: its own scripts say so, or its frame is that of one. */
export function isShare(document: Document, facts: ScriptFacts): boolean {
  const type = facts.variables.get('item_show_type') ?? facts.properties.get('item_show_type');
  return TYPES.has(type ?? '') || document.querySelector('#js_article.share_content_page') !== null;
}

/**
 * The whole text of a share as its script carries it, whatever the page shows of it: line breaks kept,
 * escapes undone, links (topics, references to pictures) reduced to their words. Null where it has none.
 */
export function sharedText(facts: ScriptFacts): string | null {
  const written =
    facts.properties.get('content_noencode') ??
    facts.variables.get('TextContentNoEncode') ??
    facts.variables.get('ContentNoEncode');
  if (written === undefined) return null;
  const text = decodeBackslashes(written)
    .replace(/<a\s[^<>]*>|<\/a>/g, '')
    .replace(/<br\s{0,4}\/?>/g, '\n');
  return decodeEntities(text);
}

/** Where the page shows a share's text. With `shared` null only a place made for it will do. */
export function shareRoot(document: Document, shared: string | null): Element | null {
  const drawn = document.querySelector(DRAWN);
  return drawn ?? (shared === null ? null : document.querySelector('#js_article'));
}
