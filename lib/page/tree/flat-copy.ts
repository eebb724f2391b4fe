import { allIn, own, withoutNames } from './dom';
import { slottedIn } from './flat-nodes';
import { innerRootOf } from './inner-root';
import type { Copy } from './tree';
import { isText } from './walk';

/**
 * A copy of the document as it is shown, in one tree without shadow roots, slots and frames. Copies are made for a
 * document that is never shown, so that no element of the page's own runs its script.
 */
export function copyFlat(document: Document): Copy {
  const elements: Element[] = [];
  const copies: Element[] = [];
  const clone = document.cloneNode(true) as Document;
  /** Copies of what a host's slots show. */
  const childCopies = new Map<Node, ChildNode>();

  const pair = (live: ParentNode, copy: ParentNode) => {
    for (const element of allIn(live as Element)) elements.push(element);
    for (const element of allIn(copy as Element)) copies.push(element);
  };

  const fill = (live: Element, copy: Element) => {
    const copied = own(copy, 'childNodes');
    for (const [index, child] of own(live, 'childNodes').entries()) childCopies.set(child, copied[index]!);
    const root = innerRootOf(live);
    const slotted = slottedIn(live);
    if (slotted.length > 0)
      own(copy, 'replaceChildren').call(copy, ...slotted.flatMap((node) => childCopies.get(node) ?? []));
    else if (root) fillFrom(root, live, copy);
  };

  const fillFrom = (root: ShadowRoot | Document, live: Element, copy: Element) => {
    const source = 'body' in root ? root.body : root;
    const box = 'body' in root ? clone.createElement('div') : copy;
    box.replaceChildren(...Array.from(source.childNodes, (node) => clone.importNode(node, true)));
    pair(source, box);
    if (box === copy) return;
    elements.push(source as Element);
    copies.push(box);
    copy.replaceWith(box);
    childCopies.set(live, box);
  };

  pair(document, clone);
  // Both grow as they are gone through: there may be hosts in hosts.
  for (let index = 0; index < elements.length; index += 1) fill(elements[index]!, copies[index]!);
  const liveOf = new Map<Node, Text>();
  for (const [index, copy] of copies.entries()) pairTexts(elements[index]!, copy, liveOf);
  withoutNames(clone);
  return { clone, liveOf };
}

/** What is shown in an element and what is in its copy are the same nodes, in the same order. */
function pairTexts(live: Element, copy: Element, liveOf: Map<Node, Text>): void {
  const slotted = slottedIn(live);
  const shown = slotted.length > 0 ? slotted : [...own((innerRootOf(live) ?? live) as Node, 'childNodes')];
  for (const [index, other] of own(copy, 'childNodes').entries()) {
    const one = shown[index];
    if (one && isText(one) && isText(other)) liveOf.set(other, one);
  }
}
