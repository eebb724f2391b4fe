/**
 * This room makes of a page's address the one under which its annotations are kept, and the key by which they are
 * found again: without what does not tell articles apart. Two articles must never share one; that one article has two
 * is the lesser harm, and `articleKey` mends most of it.
 */

import { hasShortLinks, originalOf } from './archive';
import { cleanAddress, cleaned, LONGEST_ADDRESS } from './clean';
import { isSameSite, isWeb } from './host';
import { hasRoute, isIdentifier, keptParameters, type Parameter } from './parameters';
import { parseAddress } from './parse';
import { addsHeadline, articlePath, endAlike, isSpecific, withoutEndSlashes } from './path';
import { isSecret } from './secrets';

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
  if (!opened) return cleanAddress(url);
  const own = cleaned(originalOf(opened));
  const named = canonical === undefined ? undefined : canonicalOf(canonical, opened, own);
  return normal(named ?? own);
}

/** What a page's canonical link says that it is, where it may be believed. */
function canonicalOf(canonical: string, opened: URL, own: URL): URL | undefined {
  if (canonical.length > LONGEST_ADDRESS) return undefined;
  const named = parseAddress(canonical, opened);
  if (!named) return undefined;
  if (hasShortLinks(own)) return copiedBy(named);
  const meant = cleaned(asMeant(canonical, named, opened, own));
  return isPlausible(meant, own) ? meant : undefined;
}

/** A canonical link as its page meant it: archives rewrite some links, and leave others as they were. */
function asMeant(canonical: string, named: URL, opened: URL, own: URL): URL {
  const original = originalOf(named);
  const isLeft = original.host === opened.host && !isSameSite(opened, own);
  return (isLeft && parseAddress(canonical, own)) || original;
}

/** What a short link's canonical link says it is a copy of: in the archive's own words, an address on the archive. */
function copiedBy(named: URL): URL | undefined {
  const original = originalOf(named);
  return hasShortLinks(named) && !hasShortLinks(original) ? cleaned(original) : undefined;
}

/**
 * Whether a canonical link may speak for this page. Links left over in a template point to the home page or to
 * another article; so does one that drops a query by which a site tells its articles apart.
 */
function isPlausible(canonical: URL, own: URL): boolean {
  if (!isWeb(canonical) || !isWeb(own) || !isSameSite(canonical, own)) return false;
  if (isHome(canonical) && !isHome(own)) return false;
  if (hasRoute(own) && own.hash !== canonical.hash) return false;
  const [path, named] = [articlePath(own), articlePath(canonical)];
  if (named !== path && !endAlike(path, named) && !addsHeadline(path, named)) return false;
  const isSaid = toldBy(canonical, own);
  const dropped = keptParameters(own).filter((parameter) => !isSecret(...parameter) && !isSaid(parameter));
  return isSpecific(path) ? !dropped.some(isIdentifier) : dropped.length === 0;
}

/** Whether the canonical link says what a parameter said: as a parameter, or as a segment that is new in its path. */
function toldBy(canonical: URL, own: URL): (parameter: Parameter) => boolean {
  const parameters = new Set([...canonical.searchParams].map((parameter) => JSON.stringify(parameter)));
  const before = new Set(own.pathname.split('/'));
  const added = new Set(canonical.pathname.split('/').filter((segment) => !before.has(segment)));
  return (parameter) =>
    parameters.has(JSON.stringify(parameter)) || added.has(encodeURIComponent(parameter[1]));
}

function isHome(url: URL): boolean {
  return articlePath(url) === '' && url.search === '' && !hasRoute(url);
}

function normal(url: URL): string {
  const result = new URL(url);
  if (isWeb(result)) result.pathname = withoutEndSlashes(result.pathname) || '/';
  return result.href;
}
