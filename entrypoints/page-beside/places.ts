import { own, parentOf } from '../../lib/page/tree/dom';

/** Where an element of ours can stand so that it is seen and can be pressed, the best place first. */

/** Modal dialogs, and what fills the screen: each makes inert whatever is outside it. What can hold no other element is left out. */
const MODALS = ':modal:not(iframe, video, object, embed, canvas, img, svg)';

/**
 * Inside the modals that are open, those around `near` first; then at the end of the page's root element, or of its
 * body.
 * @param near what it is about
 */
export function placesFor(document: Document, near: Node | undefined): (Element & ParentNode)[] {
  const around = near ? modalsAround(near, document) : [];
  const others = [...document.querySelectorAll(MODALS)].reverse();
  const { documentElement, body } = document;
  return [...new Set([...around, ...others, documentElement, body ?? documentElement])];
}

/** Also through shadow trees and frames. */
function modalsAround(near: Node, document: Document): Element[] {
  const found: Element[] = [];
  for (let at: Node | null | undefined = near; at; at = above(at)) {
    const isModal = own(at as Partial<Element>, 'matches')?.call(at as Element, MODALS);
    if (isModal && own(at, 'ownerDocument') === document) found.push(at as Element);
  }
  return found;
}

const above = (node: Node): Node | null | undefined =>
  own(node as Partial<Element>, 'assignedSlot') ??
  parentOf(node) ??
  own(node as Partial<ShadowRoot>, 'host') ??
  own(node as Partial<Document>, 'defaultView')?.frameElement;
