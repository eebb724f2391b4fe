import { parseAddress } from './parse';

/** Copies of a page that others keep, and whose address holds the page's own: archives and AMP caches. */

interface Keeper {
  host: RegExp;
  /** What stands before the original's address in the path; the address follows. */
  before: RegExp;
  /** For an original that is written without its scheme: `s/` before it stands for https. */
  isShort?: boolean;
  /** Its short links, `archive.ph/Ab1Cd`, say only in their canonical link what they are copies of. */
  hasShortLinks?: boolean;
}

/**
 * Only these hosts are believed: elsewhere an address inside of an address is a link to share or to log in.
 * The first form is that of Memento archives, https://www.rfc-editor.org/rfc/rfc7089, with the flags of the Wayback
 * Machine (`id_`, `if_`) behind the time.
 */
const KEEPERS: Keeper[] = [
  {
    host: /^(web\.archive\.org|wayback\.archive-it\.org|(www\.)?webarchive\.org\.uk|webarchive\.nationalarchives\.gov\.uk|webarchive\.loc\.gov|arquivo\.pt|wayback\.vefsafn\.is)$/,
    // With `*` in place of a time it is a calendar of copies, and none itself.
    before:
      /^\/(?:[\w-]{1,40}\/){0,3}?(?:\d{4,14}(?:[a-z]{2}_)?\/(?=https?(?::|%3A)\/|[\w-]{1,80}\.)|(?=https?(?::|%3A)\/))/i,
  },
  {
    host: /^archive\.(today|is|ph|md|li|vn|fo)$/,
    before: /^\/(?:o\/\w+|newest|oldest|timegate|\d{4,14}|\d{4}(?:\.\d\d){0,2}(?:-\d{1,6})?)\//,
    hasShortLinks: true,
  },
  { host: /^([\w-]+\.)?cdn\.ampproject\.org$/, before: /^\/(?:wp\/)?[cvar]\//, isShort: true },
  { host: /^([\w-]+\.)?bing-amp\.com$/, before: /^\/[cvar]\//, isShort: true },
  { host: /^(www\.)?google\.[a-z.]{2,6}$/, before: /^\/amp\//, isShort: true },
];

/** A copy of a copy of a copy is as far as it goes. */
const DEEPEST = 3;

/** The address that a kept copy was made of, or the address itself where it is none. */
export function originalOf(url: URL): URL {
  let at = url;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = heldIn(at);
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** Whether an address is on a host whose short links say in their canonical link what they are copies of. */
export function hasShortLinks({ hostname }: URL): boolean {
  return KEEPERS.some((keeper) => keeper.hasShortLinks && keeper.host.test(hostname));
}

function heldIn(url: URL): URL | undefined {
  const keeper = KEEPERS.find(({ host }) => host.test(url.hostname));
  const before = keeper?.before.exec(url.pathname)?.[0];
  if (before === undefined) return undefined;
  const rest = url.pathname.slice(before.length) + url.search + url.hash;
  return parseAddress(keeper?.isShort ? shortAddress(rest) : longAddress(rest));
}

function shortAddress(rest: string): string {
  return rest.startsWith('s/') ? `https://${rest.slice(2)}` : `http://${rest}`;
}

/** Some servers and people write one slash for two, escape the colon, or leave the scheme away. */
function longAddress(rest: string): string {
  const [, scheme, address] = /^(https?)(?::|%3A)\/{1,2}(.*)$/is.exec(rest) ?? [];
  return scheme === undefined ? `http://${rest}` : `${scheme}://${address}`;
}
