/**
 * The node after `node` in document order inside `root`, without entering its children where `skip` says so.
 * A loop over this cannot overflow the stack, however deep a script has nested the page.
 */
export function nextNode(node: Node, root: Node, skip: boolean): Node | null {
  if (!skip && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Text and, in XHTML, CDATA sections, which are rendered like text. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** Whether there is anything but white space, without copying the string. */
export function hasWords(text: string): boolean {
  return /\S/.test(text);
}
