import { typeOf } from './dom';
import type { Tree } from './tree';

/**
 * The node after `node` in document order inside `root`, without entering its children where `skip` says so.
 * `null` after the last one. A loop over this cannot overflow the stack, however deep a script has nested the page.
 */
export function nextNode(tree: Tree, node: Node, root: Node, skip: boolean): Node | null {
  const first = skip ? null : tree.first(node);
  if (first) return first;
  for (let at: Node | null = node; at && at !== root; at = tree.above(at)) {
    const next = tree.after(at);
    if (next) return next;
  }
  return null;
}

export function isElement(node: Node): node is Element {
  return typeOf(node) === 1;
}

/** Text and, in XHTML, CDATA sections, which are rendered like text. */
export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === 3 || type === 4;
}

/** Whether there is anything but white space, without copying the string. */
export function hasWords(text: string): boolean {
  return /\S/.test(text);
}
