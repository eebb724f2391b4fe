/**
 * This room makes of a page's address the one under which its annotations are kept, and the key by which they are
 * found again: without what does not tell articles apart. Two articles must never share one; that one article has two
 * is the lesser harm, and `articleKey` mends most of it.
 */

import { hasShortLinks, originalOf } from './archive';
import { plainHost, site } from './host';
import { hasRoute, isIdentifier, keptParameters, type Parameter, withoutTracking } from './parameters';
import { parseAddress } from './parse';
import { addsHeadline, articlePath, endAlike, isSpecific } from './path';

export interface AddressParts {
  url: string;
  /** `<link rel="canonical">`, as written. */
  canonical?: string;
}

/**
 * The address of a page; of an archived copy that of the original. The canonical link decides only where it plausibly
 * means this page: a wrong one would bring the notes of two articles together, one that is passed over only
 * gives an article two addresses. Returns the URL as it is where it cannot be read.
 */
export function pageAddress({ url, canonical }: AddressParts): string {
  const opened = parseAddress(url);
  if (!opened) return url;
  const own = originalOf(opened);
  const named = canonical ? canonicalOf(canonical, opened, own) : undefined;
  return normal(named && isPlausible(named, own) ? named : own);
}

/** A canonical link as its page meant it: archives rewrite some links, and leave others as they were. */
function canonicalOf(canonical: string, opened: URL, own: URL): URL | undefined {
  const named = parseAddress(canonical, opened);
  if (!named || opened.href === own.href) return named && originalOf(named);
  const original = originalOf(named);
  return original.hostname === opened.hostname ? parseAddress(canonical, own) : original;
}

/**
 * Whether a canonical link may speak for this page. Links left over in a template point to the home page or to
 * another article; so does one that drops a query by which a site tells its articles apart.
 */
function isPlausible(canonical: URL, own: URL): boolean {
  if (!/^https?:$/.test(canonical.protocol) || !/^https?:$/.test(own.protocol)) return false;
  if (hasShortLinks(own)) return !hasShortLinks(canonical);
  if (site(canonical.hostname) !== site(own.hostname)) return false;
  if (isHome(canonical) && !isHome(own)) return false;
  if (hasRoute(own) && own.hash !== canonical.hash) return false;
  const [path, named] = [articlePath(own), articlePath(canonical)];
  const isSpecificPath = isSpecific(path);
  if (!isSpecificPath && plainHost(canonical.hostname) !== plainHost(own.hostname)) return false;
  if (named !== path && !endAlike(path, named) && !addsHeadline(path, named)) return false;
  const dropped = keptParameters(own).filter((parameter) => !isIn(parameter, canonical, own));
  return isSpecificPath ? !dropped.some(isIdentifier) : dropped.length === 0;
}

/** Whether the canonical link says what a parameter said: as a parameter, or as a segment that is new in its path. */
function isIn([name, value]: Parameter, canonical: URL, own: URL): boolean {
  if (canonical.searchParams.getAll(name).includes(value)) return true;
  const escaped = encodeURIComponent(value);
  const has = ({ pathname }: URL) => pathname.split('/').includes(escaped);
  return has(canonical) && !has(own);
}

function isHome(url: URL): boolean {
  return articlePath(url) === '' && url.search === '' && !hasRoute(url);
}

function normal(url: URL): string {
  const result = withoutTracking(url);
  if (!/^#!?\//.test(result.hash)) result.hash = '';
  if (/^https?:$/.test(result.protocol)) result.pathname = result.pathname.replace(/\/+$/, '') || '/';
  return result.href;
}
