import { allIn, firstChildOf, nextSiblingOf } from './dom';
import { copyFlat } from './flat-copy';
import { above, slotOf, slottedIn } from './flat-nodes';
import { compareFlat } from './flat-order';
import { innerRootOf } from './inner-root';
import type { Tree } from './tree';
import { isElement } from './walk';

/**
 * The page as it is shown: shadow trees stand in place of their hosts' children, slotted children in their slots, and
 * documents in their frames. https://drafts.csswg.org/css-scoping/#flat-tree
 * Closed shadow roots and frames of other origins are not in it. `shadows` and `frames` are looked up once: where some
 * come later, the tree has to be made anew.
 */
export function flatTree(document: Document): Tree {
  /** What stands after a slotted node. Its place among its siblings in the document tells nothing. */
  const nextInSlot = new WeakMap<Node, Node | undefined>();
  const roots = rootsIn(document);
  return {
    first(node) {
      const slotted = slottedIn(node);
      for (const [index, one] of slotted.entries()) nextInSlot.set(one, slotted[index + 1]);
      return slotted[0] ?? firstChildOf((isElement(node) && innerRootOf(node)) || node);
    },
    after: (node) => (slotOf(node) ? (nextInSlot.get(node) ?? null) : nextSiblingOf(node)),
    above,
    compare: compareFlat,
    copy: copyFlat,
    shadows: roots.filter((root) => 'host' in root),
    frames: roots.filter((root) => 'body' in root),
  };
}

function rootsIn(root: ShadowRoot | Document): (ShadowRoot | Document)[] {
  return [...allIn(root)].flatMap((element) => {
    const inner = innerRootOf(element);
    return inner ? [inner, ...rootsIn(inner)] : [];
  });
}
