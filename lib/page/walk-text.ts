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

/** What happens between one text node and the next, kept with the latter. */
interface Turn {
  /** A block begins or ends. */
  boundary: boolean;
  /** How many of the elements in `opens` of this or earlier turns end. */
  closes: number;
  /** What elements that change how text is read say, those further out first. */
  readonly opens: Look[];
  /** The text node to go on with where this one is left out; null when none follows. */
  skipTo: Node | null | undefined;
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
  const turns = turnsBelow(root, walker, limits.nodes);
  if (turns === null) return { ...builder.finish(), whole: false };
  const above: Look[] = [];
  let inside: Look = { part: 'block', visible: true, keepsLines: false };

  walker.currentNode = root;
  let node = walker.nextNode();
  for (let nodes = 0; node !== null; nodes++) {
    const room = limits.units - builder.size;
    if (nodes === limits.nodes || room <= 0) return { ...builder.finish(), whole: false };
    const turn = turns.get(node);
    if (turn?.boundary) builder.boundary();
    for (let closes = turn?.closes ?? 0; closes > 0; closes--) inside = above.pop() ?? inside;
    for (const look of turn?.opens ?? []) {
      above.push(inside);
      inside = within(look, inside);
    }
    if (turn?.skipTo !== undefined) {
      node = turn.skipTo;
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
 * What happens before which text nodes. The walker finds, for an element, the first text node in it and
 * the first behind it; where both are one, it holds none. Null where more than `most` elements have a say.
 */
function turnsBelow(root: Element, walker: TreeWalker, most: number): Map<Node, Turn> | null {
  const telling = tellingBelow(root, most);
  if (telling === null) return null;
  const turns = new Map<Node, Turn>();
  const turnAt = (node: Node | null): Turn => {
    const turn = (node === null ? undefined : turns.get(node)) ?? {
      boundary: false,
      closes: 0,
      opens: [],
      skipTo: undefined,
    };
    if (node !== null) turns.set(node, turn);
    return turn;
  };
  for (const { element, look } of telling) {
    walker.currentNode = element;
    const first = walker.nextNode();
    walker.currentNode = element;
    const behind = walker.nextSibling();
    const begin = turnAt(first);
    const end = turnAt(behind);
    if (look.part === 'block' || look.part === 'gap') begin.boundary = end.boundary = true;
    if (first === behind) continue;
    if (look.part === 'left-out' || look.part === 'gap') begin.skipTo = behind;
    else if (look.visible !== null || look.keepsLines !== null) {
      begin.opens.push(look);
      end.closes++;
    }
  }
  return turns;
}
