import { own, parentOf } from '../../lib/page/tree/dom';

/** Where an element of ours can stand so that it is seen and can be pressed, the best place first. */

/** Modal dialogs, and what fills the screen: each makes inert whatever is outside it. What can hold no other element is left out. */
const MODALS = ':modal:not(iframe, video, object, embed, canvas, img, svg)';

/** Around the text also popovers: a press outside them closes them. */
const AROUND = `${MODALS}, :popover-open`;

/**
 * Inside the modals that are open, those around `near` first; then at the end of the page's root element, or of its
 * body.
 * @param near what it is about
 */
export function placesFor(document: Document, near: Node | undefined): (Element & ParentNode)[] {
  const around = near ? layersAround(near, document) : [];
  const others = [...document.querySelectorAll(MODALS)].reverse();
  const { documentElement, body } = document;
  // A page may have neither, for a while.
  return [...new Set([...around, ...others, documentElement, body])].filter((place) => place !== null);
}

/** Also through shadow trees and frames. */
function layersAround(near: Node, document: Document): Element[] {
  const found: Element[] = [];
  for (let at: Node | null | undefined = near; at; at = above(at)) {
    const isLayer = own(at as Partial<Element>, 'matches')?.call(at as Element, AROUND);
    if (isLayer && own(at, 'ownerDocument') === document) found.push(at as Element);
  }
  return found;
}

const above = (node: Node): Node | null | undefined =>
  own(node as Partial<Element>, 'assignedSlot') ??
  parentOf(node) ??
  own(node as Partial<ShadowRoot>, 'host') ??
  own(node as Partial<Document>, 'defaultView')?.frameElement;

/** What else is in the top layer, as far as it can be seen from where `host` stands. */
export const othersInLayer = (host: Element): Element[] =>
  [host.ownerDocument, host.getRootNode() as ParentNode].flatMap((root) =>
    [...root.querySelectorAll(AROUND)].filter((element) => element !== host),
  );
