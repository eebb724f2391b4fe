/** Steps between nodes of the page as it is shown. https://drafts.csswg.org/css-scoping/#flat-tree */

import { own, parentOf, typeOf } from './dom';

/** What is shown in a slot in place of its own children; empty where those are, and where this is no slot. */
export function slottedIn(node: Node): Node[] {
  return own(node as Partial<HTMLSlotElement>, 'assignedNodes')?.call(node as HTMLSlotElement) ?? [];
}

/** The slot in which this node is shown. */
export function slotOf(node: Node): HTMLSlotElement | null {
  return own(node as Partial<Text>, 'assignedSlot') ?? null;
}

/** The element in which a node is shown; that of the topmost element is the document. */
export function above(node: Node): Node | null {
  const parent = slotOf(node) ?? parentOf(node);
  return parent && (hostOf(parent) ?? parent);
}

/** The element in which a shadow root or the document of a frame is shown. */
export function hostOf(root: Node): Element | null {
  const type = typeOf(root);
  if (type === 11) return (root as ShadowRoot).host ?? null;
  return type === 9 ? ((root as Document).defaultView?.frameElement ?? null) : null;
}
