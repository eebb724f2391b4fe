import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linkToWords } from '../../lib/page/anchor/text-fragment';
import type { Offered } from '../page-beside/beside';
import { BESIDE } from '../page-beside/name';

/**
 * Put into the page by the background when the reader asks for a link to what the card is about: the generator has to
 * see the page as it is. Its value is the link, or `null` where none can be made.
 */
export default defineUnlistedScript((): string | null => {
  const offered = (globalThis as { [BESIDE]?: Offered })[BESIDE];
  // Browsers do not look for the words of a link in shadow roots and frames.
  const ranges = offered
    ?.cardRanges()
    .filter(({ startContainer }) => startContainer.getRootNode() === document);
  return linkToWords(document.URL, ranges ?? []) ?? null;
});
