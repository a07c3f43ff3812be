import type { Trouble } from '@/lib/core/records/article-page';
import { alignText } from '@/lib/page/align-text';
import type { FindReadable, SearchLimits } from '@/lib/page/readable';
import { mapOf } from '@/lib/page/segments';
import type { TextMap } from '@/lib/page/text-map';
import { type WalkedText, walkText } from '@/lib/page/walk-text';

/** Where a site says that its article stands; `lib/sites/site-reading.ts` explains each. */
export interface Whereabouts {
  readonly root: Element | null;
  readonly shared: string | null;
  readonly closing: RegExp | null;
  readonly search: SearchLimits | null;
}

/** A text with the way back to its nodes, and what kept it from being whole. */
export interface ReadText extends TextMap {
  readonly trouble: Extract<Trouble, 'too-large'> | null;
}

/**
 * What is read in one go: text nodes and UTF-16 units, twenty times those of a long article. What lies
 * behind is left out, and the reading says `too-large`. No task of ours may take 200 ms; 50,000 nodes take
 * about 100 ms in Firefox.
 */
const LIMITS = { nodes: 60_000, units: 1_000_000 } as const;

const NOTHING: WalkedText = { text: '', segments: [], whole: true };

/**
 * Reads the text of an article: recipe number 1 (`TEXT_VERSION` in `lib/core/records/article.ts`).
 *
 * 1. The text is what the visible text nodes of the article hold, in document order.
 * 2. The article is the site's own root, which counts as shown whatever it says of itself (WeChat hides
 *    it until its scripts have run). Readability would have to keep all of its text to be preferred, and it
 *    can keep no more, so it is not asked. Where the root is not known, Readability decides on a clone.
 * 3. Tags, attributes and inline style decide what is visible and what is a block, never computed style:
 *    `visible.ts` has the tables. Left out are scripts and style sheets, players, cards, line numbers of
 *    code, and what `hidden`, `display: none` or `visibility: hidden` hides.
 * 4. Between two blocks stands exactly one `\n`, which belongs to no node. Blocks begin and end at
 *    block-level elements, cells of tables, items of lists, `br`, and players and cards. A block without
 *    text leaves nothing.
 * 5. A run of white space (blank, tab, line feed, carriage return, form feed) within a block is one blank,
 *    which belongs to the run's first character. At a block's begin and end it is nothing.
 * 6. In `pre`, and where an inline `white-space` keeps line breaks, a run with a line break in it is one
 *    `\n`, which belongs to the run's first line break.
 * 7. All other characters stay as they are: no-break and ideographic blanks, characters without width,
 *    lone surrogates.
 * 8. The site's closing words (4hou's 如若转载), where they begin or end a block, and what follows them,
 *    are not part of it.
 * 9. A share's text is what its script carries, by rules 4, 5 and 7 with lines as blocks, whatever the page
 *    shows of it; the way back to nodes is found by comparing.
 *
 * The same page gives the same text in jsdom, Chromium and Firefox. Nothing of the page is changed.
 *
 * @param findReadable `readableNodes`, which carries Readability with it: a script that weighs on every article
 *   passes null and brings it only where {@link asksReadability}
 */
export function readText(
  document: Document,
  where: Whereabouts,
  findReadable: FindReadable | null,
): ReadText {
  const { root, shared } = where;
  if (shared !== null) return readShare(shared, root);
  if (root !== null) return asMap(walkText(root, null, LIMITS), root, where.closing);
  if (where.search === null || findReadable === null) return asMap(NOTHING, null, null);
  const kept = findReadable(document, where.search, LIMITS);
  if (kept === null) return asMap({ ...NOTHING, whole: false }, null, null);
  const found = commonElement(kept);
  return asMap(found === null ? NOTHING : walkText(found, kept, LIMITS), found, where.closing);
}

/** Whether the article has to be looked for: then `readText` needs `readableNodes`, and without it reads nothing. */
export function asksReadability({ root, shared, search }: Whereabouts): boolean {
  return root === null && shared === null && search !== null;
}

function readShare(shared: string, root: Element | null): ReadText {
  const whole = textOfShare(shared);
  const text = whole.slice(0, LIMITS.units);
  const segments = root === null ? [] : alignText(text, walkText(root, null, LIMITS));
  const shown = segments.length > 0 ? root : null;
  return asMap({ text, segments, whole: text.length === whole.length }, shown, null);
}

/** The text of a share as its script carries it: each line a block, white space as in any other text. */
function textOfShare(shared: string): string {
  return shared
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[ \t\f]+/g, ' ').replace(/^ | $/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

function asMap(walked: WalkedText, root: Element | null, closing: RegExp | null): ReadText {
  const { text, segments } = closing === null ? walked : withoutEnd(walked, closing);
  return { ...mapOf(text, segments, root), trouble: walked.whole ? null : 'too-large' };
}

/** Cuts a text off where the site's closing words begin. */
function withoutEnd(walked: WalkedText, closing: RegExp): WalkedText {
  const at = walked.text.search(closing);
  if (at < 0) return walked;
  const text = walked.text.slice(0, at).replace(/[\n ]$/, '');
  const segments = walked.segments
    .filter((segment) => segment.start < text.length)
    .map((segment) => ({ ...segment, length: Math.min(segment.length, text.length - segment.start) }));
  return { ...walked, text, segments };
}

/** The nearest element that holds all of the nodes, which come in document order; null where there are none. */
function commonElement(nodes: ReadonlySet<Node>): Element | null {
  const all = [...nodes];
  const last = all.at(-1) ?? null;
  let element = all[0]?.parentElement ?? null;
  while (element !== null && !element.contains(last)) element = element.parentElement;
  return element;
}
