import type { Slices } from './slices';

/**
 * What is shown in this element in place of its children: its shadow root, or the document in it where that is a frame
 * with a paragraph of text. Closed shadow roots and frames of other origins are nobody's to read.
 */
export function innerRootOf(element: Element): ShadowRoot | Document | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  const document = (element as Partial<HTMLIFrameElement>).contentDocument;
  // Pages hold many frames with a script and nothing else.
  return document?.querySelector?.('body p') ? document : undefined;
}

/** Whether some of the page is in shadow roots or frames. */
export async function hasInnerRoots(document: Document, slices: Slices): Promise<boolean> {
  for (const element of document.querySelectorAll('*')) {
    if (slices.due()) await slices.breathe();
    if (innerRootOf(element)) return true;
  }
  return false;
}
