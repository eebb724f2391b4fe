import { documentTree } from './tree';
import { isText, nextNode } from './walk';

/** Nodes looked at: what is a byline or a caption has a few. A page may ask for such a look at each of its elements. */
const MOST_NODES = 2_000;
/** Code units of white space that markup may have around a short text. */
const MOST_SPACE = 500;

/**
 * The text in a node without the white space around it. `undefined` where it is longer than `most` (UTF-16 code units)
 * or in very many nodes: a short text costs as much as it is long, and a long one no more than that.
 */
export function textUpTo(root: Node, most: number): string | undefined {
  let text = '';
  let looked = 0;
  for (let node: Node | null = root; node; node = nextNode(documentTree, node, root, false)) {
    looked += 1;
    if (looked > MOST_NODES) return undefined;
    if (!isText(node)) continue;
    if (node.length > most + MOST_SPACE) return undefined;
    text = (text + node.data).trimStart();
    if (text.length > most + MOST_SPACE) return undefined;
  }
  text = text.trimEnd();
  return text.length > most ? undefined : text;
}
