/** Scripts run this code without a global `Node`: the constants come from the node itself. */
export function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE;
}
