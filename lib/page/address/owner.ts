import { hasShortLinks, originalOf } from './archive';
import { isSameSite } from './host';
import { parseAddress } from './parse';

/** Who may speak for an address. */

/** Whether what is served at `url` is of the site of `address`, and may say what stands there. */
export function isOfSite(url: string, address: string): boolean {
  const [opened, page] = [parseAddress(url), parseAddress(address)];
  return opened && page ? isSameSite(opened, page) : url === address;
}

/** Whether `url` can be another address of the page at `address`: on its site, or an archive's copy of it. */
export function isAddressOf(url: string, address: string): boolean {
  const opened = parseAddress(url);
  if (!opened) return url === address;
  return hasShortLinks(originalOf(opened)) || isOfSite(originalOf(opened).href, address);
}
