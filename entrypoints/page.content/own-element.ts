import { browser } from 'wxt/browser';

/**
 * The elements that we put on pages. They are plain ones: nothing that a page could define, upgrade or patch, and
 * nothing in their names says whose they are. What is in them lies in a closed shadow root, made in our own world.
 */

const HTML = 'http://www.w3.org/1999/xhtml';

/** The first node in such a root, by which a later script of ours knows what one of before has left. */
const SIGN = 'whence';

/** An element of HTML, also where the document itself is of another kind (XHTML, SVG). */
export const createHtml = <K extends keyof HTMLElementTagNameMap>(document: Document, name: K) =>
  document.createElementNS(HTML, name) as HTMLElementTagNameMap[K];

export function createOwnElement(document: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = createHtml(document, 'div');
  // Above all that a page may lay over itself, dialogs and what fills the screen (see `host.ts`).
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(document.createComment(SIGN));
  return { host, root };
}

/** Whether this is an element of ours. Scripts of extensions alone can look into closed roots. */
export function isOwnElement(element: Element): boolean {
  if (!element.hasAttribute('popover')) return false;
  const root =
    (element as Inside).openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(element as HTMLElement);
  return root?.firstChild?.nodeType === Node.COMMENT_NODE && root.firstChild.nodeValue === SIGN;
}

/** Removes what scripts of ours have left in a document. */
export function removeOwnElements(document: Document): void {
  for (const element of document.querySelectorAll('[popover]')) if (isOwnElement(element)) element.remove();
}

/** Firefox's own way. */
type Inside = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
