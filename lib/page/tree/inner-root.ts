import type { Slices } from '../slices';
import { matches, own } from './dom';

/** Frames with nothing to load: what is in them, if anything, a script has written. */
const BARE = ':not([src],[srcdoc]),[src^="javascript:"],[src^="about:"]';

/**
 * What is shown in this element in place of its children: its shadow root, or the document in it where that is a frame
 * with a paragraph of text. Closed shadow roots and frames of other origins are nobody's to read: `undefined` there,
 * as where the element shows its own children.
 */
export function innerRootOf(element: Element): ShadowRoot | Document | undefined {
  const root = own(element, 'shadowRoot');
  if (root) return root;
  if (own(element, 'localName') !== 'iframe') return undefined;
  // Pages hold dozens that advertising hides, and Chromium takes 4 ms for the first look into each.
  if (element.checkVisibility?.() === false && matches(element, BARE)) return undefined;
  const document = (element as Partial<HTMLIFrameElement>).contentDocument;
  // Pages hold many frames with a script and nothing else.
  return document?.querySelector?.('body p') ? document : undefined;
}

/** Whether some of the page is in shadow roots or frames that can be read. In slices: it asks every element once. */
export async function hasInnerRoots(document: Document, slices: Slices): Promise<boolean> {
  for (const element of document.querySelectorAll('*')) {
    if (slices.due()) await slices.yieldIfDue();
    if (innerRootOf(element)) return true;
  }
  return false;
}
