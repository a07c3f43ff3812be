import { isElement, isText } from '@/lib/page/node-kinds';
import type { Segment } from '@/lib/page/segments';
import { TextBuilder } from '@/lib/page/text-builder';
import { lookAt } from '@/lib/page/visible';

/** How much is read in one go: nodes of the page, and UTF-16 units of text. */
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

/** What holds inside an element; `block` says that leaving it ends a block. */
interface Inside {
  readonly block: boolean;
  readonly visible: boolean;
  readonly keepsLines: boolean;
}

/**
 * Reads the visible text below `root`, which counts as shown whatever it says of itself. It walks without
 * recursion, so that no page is too deep for it, and changes nothing.
 * @param wanted the text nodes to read, or null for all of them
 */
export function walkText(root: Element, wanted: ReadonlySet<Node> | null, limits: Limits): WalkedText {
  const builder = new TextBuilder();
  const above: Inside[] = [];
  let inside: Inside = { block: true, visible: true, keepsLines: root.localName === 'pre' };
  let nodes = 0;
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (++nodes > limits.nodes || builder.size > limits.units) return { ...builder.finish(), whole: false };
    if (isText(node)) {
      if (inside.visible && (wanted === null || wanted.has(node))) builder.add(node, inside.keepsLines);
    } else if (isElement(node)) {
      const look = lookAt(node);
      if (look.part === 'block' || look.part === 'gap') builder.boundary();
      if (node.firstChild !== null && (look.part === 'block' || look.part === 'inline')) {
        above.push(inside);
        inside = {
          block: look.part === 'block',
          visible: look.visible ?? inside.visible,
          keepsLines: look.keepsLines ?? inside.keepsLines,
        };
        node = node.firstChild;
        continue;
      }
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (inside.block) builder.boundary();
      inside = above.pop() ?? inside;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return { ...builder.finish(), whole: true };
}
