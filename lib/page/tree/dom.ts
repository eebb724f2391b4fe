/**
 * What a node says of itself, past the page's own names. The fields of a `form` shadow its properties, in Chrome for
 * extensions too: `<input name="nextSibling">` in one makes a walk go round for ever, and what should be a string or a
 * function is an element. Documents do that to scripts of the page alone, and Firefox shows extensions none of it.
 * https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns
 */

/** The property as the node's interface defines it. A function is to be called with `.call(node, …)`. */
export function own<N extends object, K extends keyof N>(node: N, key: K): N[K] {
  return Reflect.get(Reflect.getPrototypeOf(node)!, key, node);
}

/** The same, for the steps of every walk: twice as fast. In Node there is no `Node` of its own. */
function reader<K extends 'firstChild' | 'nextSibling' | 'parentNode' | 'nodeType'>(
  key: K,
): (node: Node) => Node[K] {
  const get = globalThis.Node && Object.getOwnPropertyDescriptor(Node.prototype, key)?.get;
  return get ? (node) => get.call(node) : (node) => own(node, key);
}

export const firstChildOf = reader('firstChild');
export const nextSiblingOf = reader('nextSibling');
export const parentOf = reader('parentNode');
export const typeOf = reader('nodeType');

/** An attribute's value; `null` where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return own(element, 'getAttribute').call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return own(element, 'matches').call(element, selector);
}

/** All elements inside that match. */
export function allIn(root: Element | Document | DocumentFragment, selector = '*'): NodeListOf<Element> {
  return own(root as Element, 'querySelectorAll').call(root, selector);
}

export function textOf(node: Node): string {
  return own(node, 'textContent') ?? '';
}

/** What gives names to a form or a document. */
const NAMING = 'button,fieldset,input,object,output,select,textarea,img,form,embed,iframe';

/** Takes away the names by which a copy's forms would shadow their properties: what works on it knows nothing of this. */
export function withoutNames(copy: ParentNode): void {
  for (const element of copy.querySelectorAll(NAMING)) {
    const remove = own(element, 'removeAttribute');
    remove.call(element, 'name');
    // A form's own id shadows nothing, and says what it is.
    if (own(element, 'localName') !== 'form') remove.call(element, 'id');
  }
}
