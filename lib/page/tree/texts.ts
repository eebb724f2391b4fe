/** Text and CDATA sections, to a `TreeWalker`. */
const SHOW_TEXT = 4 | 8;

/** All texts inside a node, in the order of the document. */
export function textsIn(root: Node): Text[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
