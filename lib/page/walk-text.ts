import type { Segment } from '@/lib/page/segments';
import { TextBuilder } from '@/lib/page/text-builder';
import { type Look, tellingBelow } from '@/lib/page/visible';

/** How much is read in one go: text nodes, and as many elements that have a say; UTF-16 units of text. */
export interface Limits {
  readonly nodes: number;
  readonly units: number;
}

/** What was read below an element. `whole` is false where a limit ended it early. */
export interface WalkedText {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly whole: boolean;
}

/** What changes between one text node and the next, kept with the latter. */
interface Change {
  /** How many of the elements in `opens` of this or earlier changes end. */
  closes: number;
  /** What elements that change how text is read say, those further out first. */
  readonly opens: Look[];
  /** The text node to go on with where this one is left out; null when none follows. */
  skipTo: Node | null | undefined;
}

/** What lies between the text nodes of a page, each thing kept with the text node behind it. */
interface Between {
  /** Where a block begins or ends. */
  readonly boundaries: ReadonlySet<Node>;
  readonly changes: ReadonlyMap<Node, Change>;
}

/** `NodeFilter.SHOW_TEXT`; scripts run this code without the global. */
const SHOW_TEXT = 0x4;

/**
 * Reads the visible text below `root`, which counts as shown whatever it says of itself. It meets the text
 * nodes, and of the elements only those that have a say: where every node that a script meets costs, the
 * other elements are most of a page.
 * @param wanted the text nodes to read, or null for all of them
 */
export function walkText(root: Element, wanted: ReadonlySet<Node> | null, limits: Limits): WalkedText {
  const builder = new TextBuilder();
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const between = betweenTexts(root, walker, limits.nodes);
  if (between === null) return { ...builder.finish(), whole: false };
  const above: Look[] = [];
  let inside: Look = { part: 'block', visible: true, keepsLines: false };

  walker.currentNode = root;
  let node = walker.nextNode();
  for (let nodes = 0; node !== null; nodes++) {
    const room = limits.units - builder.size;
    if (nodes === limits.nodes || room <= 0) return { ...builder.finish(), whole: false };
    if (between.boundaries.has(node)) builder.boundary();
    const change = between.changes.get(node);
    for (let closes = change?.closes ?? 0; closes > 0; closes--) inside = above.pop() ?? inside;
    for (const look of change?.opens ?? []) {
      above.push(inside);
      inside = within(look, inside);
    }
    if (change?.skipTo !== undefined) {
      node = change.skipTo;
      if (node !== null) walker.currentNode = node;
      continue;
    }
    if (inside.visible && (wanted === null || wanted.has(node))) {
      builder.add(node as Text, inside.keepsLines === true, room);
      if ((node as Text).length > room) return { ...builder.finish(), whole: false };
    }
    node = walker.nextNode();
  }
  return { ...builder.finish(), whole: true };
}

/** What holds inside an element: what it says, and where it says nothing, what holds around it. */
function within(look: Look, around: Look): Look {
  return {
    part: look.part,
    visible: look.visible ?? around.visible,
    keepsLines: look.keepsLines ?? around.keepsLines,
  };
}

/**
 * The walker finds, for an element that has a say, the first text node in it and the first behind it; where
 * both are one, it holds none. Null where more than `most` elements have a say.
 */
function betweenTexts(root: Element, walker: TreeWalker, most: number): Between | null {
  const telling = tellingBelow(root, most);
  if (telling === null) return null;
  const boundaries = new Set<Node>();
  const changes = new Map<Node, Change>();
  for (const { element, look } of telling) {
    walker.currentNode = element;
    const first = walker.nextNode();
    if (first === null) continue;
    walker.currentNode = element;
    const behind = walker.nextSibling();
    if (look.part === 'block' || look.part === 'gap') {
      boundaries.add(first);
      if (behind !== null) boundaries.add(behind);
    }
    if (first === behind) continue;
    if (look.part === 'left-out' || look.part === 'gap') changeAt(changes, first).skipTo = behind;
    else if (look.visible !== null || look.keepsLines !== null) {
      changeAt(changes, first).opens.push(look);
      if (behind !== null) changeAt(changes, behind).closes++;
    }
  }
  return { boundaries, changes };
}

function changeAt(changes: Map<Node, Change>, node: Node): Change {
  const change = changes.get(node) ?? { closes: 0, opens: [], skipTo: undefined };
  changes.set(node, change);
  return change;
}
