/**
 * How an element takes part in its article's text: not at all, as something else that parts the text
 * before it from the text behind it (a player, a card), as a block of its own, or within a line.
 */
export type Part = 'left-out' | 'gap' | 'block' | 'inline';

/** What an element says about itself and all below it. Null where it says nothing and what is around it holds. */
export interface Look {
  readonly part: Part;
  readonly visible: boolean | null;
  /** Whether its line breaks are shown as such. */
  readonly keepsLines: boolean | null;
}

/** Tags whose content no reader sees. */
const LEFT_OUT = new Set('script style noscript template head title desc defs metadata rp dialog'.split(' '));

/** Tags that show something else than text of the article. */
const GAPS = new Set(
  (
    'iframe frame object embed video audio canvas select textarea datalist ' +
    'mpvoice mpvideosnap mpcps mpgongyi mpprofile mpshop qqmusic'
  ).split(' '),
);

/** WeChat's cards and players: their text is drawn by scripts and is not the author's. */
const WIDGET = /^mp-(?:common-|miniprogram|weapp|wxaproduct|style-type)/;

/** Classes of the players as WeChat's scripts draw them in the author's place, and of the line numbers of code. */
const WIDGET_CLASSES =
  'mp-video-player js_mpvedio video_iframe interact_video audio_area qqmusic_area code-snippet__line-index';
const WIDGET_CLASS = new RegExp(`(?:^|\\s)(?:${WIDGET_CLASSES.replaceAll(' ', '|')})(?:\\s|$)`);

/** Tags that a browser sets on lines of their own (HTML's rendering section), and SVG's pieces of text. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br body caption center dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p ' +
    'search section summary svg table tbody td text tfoot th thead tr ul foreignobject'
  ).split(' '),
);

/** Tags within a line that most of an article's elements have: they say nothing by themselves. */
const PLAIN = 'a b big em font i img s small span strong sub sup u';

/** The properties that have a say, as editors write them. A query for any case costs engines twenty times as much. */
const PROPERTIES = ['display', 'visibility', 'white-space', 'DISPLAY', 'VISIBILITY', 'WHITE-SPACE'];

/** Elements whose attributes have a say. */
const ATTRIBUTES = [
  '[hidden]',
  ...PROPERTIES.map((property) => `[style*="${property}"]`),
  ...WIDGET_CLASSES.split(' ').map((name) => `.${name}`),
].join();

const CANDIDATES = `:not(${PLAIN.replaceAll(' ', ',')}),${ATTRIBUTES}`;

const DECLARED = /(?:^|[;\s])(display|visibility|white-space(?:-collapse)?)\s*:\s*([a-z-]+)/g;

/** Values that decide; any other (`inherit` and its kind) leaves what is around it to hold. */
const VISIBILITY = new Map([
  ['visible', true],
  ['hidden', false],
  ['collapse', false],
]);
const KEEPS_LINES = new Map([
  ['pre', true],
  ['pre-wrap', true],
  ['pre-line', true],
  ['break-spaces', true],
  ['preserve', true],
  ['preserve-breaks', true],
  ['normal', false],
  ['nowrap', false],
  ['collapse', false],
]);

const PRE: Look = { part: 'block', visible: null, keepsLines: true };
const BLOCK: Look = { part: 'block', visible: null, keepsLines: null };
const INLINE: Look = { part: 'inline', visible: null, keepsLines: null };
const GAP: Look = { part: 'gap', visible: null, keepsLines: null };
const OUT: Look = { part: 'left-out', visible: null, keepsLines: null };
/** Editors set each line of code in a `code` of its own, which only style sheets part: a block right below `pre`. */
const CODE: Look = { ...INLINE };

/** An element that has a say in how the text below it is read, and what it says. */
export interface Telling {
  readonly element: Element;
  readonly look: Look;
}

/**
 * The elements below `root` that have a say in how its text is read, in document order, judged by tag,
 * attributes and inline style alone, never by computed style: the answer is the same with and without the
 * page's style sheets, in every browser and in jsdom. What is inside of something left out has no say.
 * A query finds the candidates: meeting each element of a page costs more than all the rest. Null where
 * there are more of them than `most`.
 */
export function tellingBelow(root: Element, most: number): Telling[] | null {
  const candidates = root.querySelectorAll(CANDIDATES);
  if (candidates.length > most) return null;
  const looks = new Map<string, Look>();
  const telling: Telling[] = [];
  let out: Element | null = null;
  for (const element of candidates) {
    const name = element.nodeName;
    const ofTag = looks.get(name) ?? lookOfTag(name.toLowerCase());
    looks.set(name, ofTag);
    const look = lookOf(element, ofTag);
    if (look === INLINE || out?.contains(element)) continue;
    telling.push({ element, look });
    out = look.part === 'left-out' || look.part === 'gap' ? element : null;
  }
  return telling;
}

/** Whether an element shows something that is no text of the article: a picture, a player, a card, another page. */
export function isEmbedded(element: Element): boolean {
  const tag = element.nodeName.toLowerCase();
  return tag === 'img' || lookOf(element, lookOfTag(tag)).part === 'gap';
}

function lookOfTag(tag: string): Look {
  if (LEFT_OUT.has(tag)) return OUT;
  if (GAPS.has(tag) || WIDGET.test(tag)) return GAP;
  if (tag === 'pre') return PRE;
  if (tag === 'code') return CODE;
  return BLOCKS.has(tag) || tag.includes('-') ? BLOCK : INLINE;
}

function lookOf(element: Element, ofTag: Look): Look {
  let look = ofTag;
  if (look === CODE) look = element.parentNode?.nodeName === 'PRE' ? BLOCK : INLINE;
  if (look === OUT || look === GAP || !element.matches(ATTRIBUTES)) return look;
  if (element.hasAttribute('hidden')) return OUT;
  if (WIDGET_CLASS.test(element.getAttribute('class') ?? '')) return GAP;
  return lookOfStyle(element.getAttribute('style')?.toLowerCase() ?? '', look);
}

/** The last declaration of a property counts. `inline-block` and its kind leave the tag's part alone. */
function lookOfStyle(style: string, plain: Look): Look {
  if (!/display|visibility|white-space/.test(style)) return plain;
  let { part, visible, keepsLines } = plain;
  for (const [, property, value = ''] of style.matchAll(DECLARED)) {
    if (property === 'display') part = partOfDisplay(value, plain.part);
    else if (property === 'visibility') visible = VISIBILITY.get(value) ?? visible;
    else keepsLines = KEEPS_LINES.get(value) ?? keepsLines;
  }
  return { part, visible, keepsLines };
}

function partOfDisplay(display: string, plain: Part): Part {
  if (display === 'none') return 'left-out';
  if (display === 'inline' || display === 'contents') return 'inline';
  return /^(?:block|flex|grid|table|list-item|flow)/.test(display) ? 'block' : plain;
}
