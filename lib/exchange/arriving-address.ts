import { pageAddress } from '../page/address/address';
import { cleanAddress } from '../page/address/clean';
import { parseAddress } from '../page/address/parse';

/** Pages that a browser opens and Whence reads. No script, no picture in an address, nothing of the browser's own. */
const OPENED = new Set(['http:', 'https:', 'file:']);

/**
 * The address of the page that a file names, cleaned as all that is stored; `undefined` for what no page has.
 * @param isOurs Whence wrote it, and it is the very one under which the page's annotations are kept
 */
export function arrivingAddress(text: unknown, isOurs = false): string | undefined {
  if (typeof text !== 'string') return undefined;
  const url = parseAddress(text.trim());
  if (!url || !OPENED.has(url.protocol)) return undefined;
  return isOurs ? cleanAddress(url.href) : pageAddress({ url: url.href });
}
