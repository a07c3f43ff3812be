/**
 * How an element takes part in its article's text: not at all, as something else that parts the text
 * before it from the text behind it (a player, a card), as a block of its own, or within a line.
 */
export type Part = 'left-out' | 'gap' | 'block' | 'inline';

/** What an element says about itself and all below it. Null where it says nothing and what is above it holds. */
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

/** The players as WeChat's scripts draw them in place of what the author put there, and line numbers of code. */
const WIDGET_CLASS =
  /(?:^|\s)(?:mp-video-player|js_mpvedio|video_iframe|interact_video|code-snippet__line-index)(?:\s|$)/;

/** Tags that a browser sets on lines of their own (HTML's rendering section), and SVG's pieces of text. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br body caption center dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre ' +
    'search section summary svg table tbody td text tfoot th thead tr ul foreignObject'
  ).split(' '),
);

const DECLARED = /(?:^|[;\s])(display|visibility|white-space(?:-collapse)?)\s*:\s*([a-z-]+)/gi;

/** Values that decide; any other (`inherit` and its kind) leaves what is above it to hold. */
const VISIBILITY: Readonly<Record<string, boolean>> = { visible: true, hidden: false, collapse: false };
const LINES: Readonly<Record<string, boolean>> = {
  pre: true,
  'pre-wrap': true,
  'pre-line': true,
  'break-spaces': true,
  preserve: true,
  'preserve-breaks': true,
  normal: false,
  nowrap: false,
  collapse: false,
};

const PRE: Look = { part: 'block', visible: null, keepsLines: true };
const BLOCK: Look = { part: 'block', visible: null, keepsLines: null };
const INLINE: Look = { part: 'inline', visible: null, keepsLines: null };
const GAP: Look = { part: 'gap', visible: null, keepsLines: null };
const OUT: Look = { part: 'left-out', visible: null, keepsLines: null };

/**
 * How an element takes part in the text, judged by its tag, its attributes and its inline style alone,
 * never by computed style: the answer is the same with and without the page's style sheets, in every
 * browser and in jsdom.
 */
export function lookAt(element: Element): Look {
  const tag = element.localName;
  if (LEFT_OUT.has(tag)) return OUT;
  if (GAPS.has(tag) || WIDGET.test(tag)) return GAP;
  const plain = plainLook(element, tag);
  if (!element.hasAttributes()) return plain;
  if (element.hasAttribute('hidden')) return OUT;
  if (WIDGET_CLASS.test(element.getAttribute('class') ?? '')) return GAP;
  const style = element.getAttribute('style');
  return style === null ? plain : lookOfStyle(style, plain);
}

function plainLook(element: Element, tag: string): Look {
  if (tag === 'pre') return PRE;
  // Editors set each line of code in a `code` of its own; only style sheets part them.
  const codeLine = tag === 'code' && element.parentElement?.localName === 'pre';
  return codeLine || BLOCKS.has(tag) || tag.includes('-') ? BLOCK : INLINE;
}

/** The last declaration of a property counts. `inline-block` and its kind leave the tag's part alone. */
function lookOfStyle(style: string, plain: Look): Look {
  let { part, visible, keepsLines } = plain;
  let said = false;
  for (const [, property, value] of style.matchAll(DECLARED)) {
    said = true;
    const name = value?.toLowerCase() ?? '';
    switch (property?.toLowerCase()) {
      case 'display':
        part = partOfDisplay(name, plain.part);
        break;
      case 'visibility':
        visible = VISIBILITY[name] ?? visible;
        break;
      default:
        keepsLines = LINES[name] ?? keepsLines;
    }
  }
  return said ? { part, visible, keepsLines } : plain;
}

function partOfDisplay(display: string, plain: Part): Part {
  if (display === 'none') return 'left-out';
  if (display === 'inline' || display === 'contents') return 'inline';
  return /^(?:block|flex|grid|table|list-item|flow)/.test(display) ? 'block' : plain;
}
