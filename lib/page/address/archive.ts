import { isWeb } from './host';
import { parseAddress } from './parse';

/**
 * Copies of a page that others keep, and whose address holds the page's own: archives and AMP caches.
 *
 * What is believed, and why. A copy is shown the notes of the page that it is a copy of, so that whoever can have a page
 * of theirs under such an address learns where these stand. Hence only hosts on which the keeper alone decides what
 * stands under which address, named one by one; never a pattern that a name of somebody else's fits.
 * - Memento archives fetch the copies themselves. Anyone may have any page copied, under that page's address. Some run
 *   the copied page's scripts, and all copies share one origin: a hostile page that breaks out of the archive's own
 *   guards can give itself another copy's address (`history.pushState`). That much trust a reader puts in the archive.
 * - archive.today shows copies without their scripts, in documents with a head of its own making. Its short links are
 *   believed for the canonical link in that head, and only for one to the archive's own long form: a copied page that got
 *   such a link of its own to stand first would be taken for the page that it names.
 * - An AMP cache gives each publisher's host a subdomain, and shows no scripts of theirs outside it. An address is
 *   believed only on the subdomain of the very host that it names.
 * - Google's AMP viewer is a page of Google's own around the copy.
 */
interface Keeper {
  /** With the port, if there is one: what is served at another is not theirs by name. */
  host: RegExp;
  /** What stands before the original's address in the path; the address follows. */
  before: RegExp;
  /** For an original that is written without its scheme: `s/` before it stands for https. */
  isShort?: boolean;
  /** Each publisher's host has a label of its own before the keeper's. */
  hasOwnLabels?: boolean;
  /** Its short links, `archive.ph/Ab1Cd`, say only in their canonical link what they are copies of. */
  hasShortLinks?: boolean;
}

/**
 * Elsewhere an address inside of an address is a link to share or to log in.
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
    before: /^\/(?:o\/\w{1,20}|newest|oldest|timegate|\d{4,14}|\d{4}(?:\.\d\d){0,2}(?:-\d{1,6})?)\//,
    hasShortLinks: true,
  },
  {
    host: /^[\w-]+\.cdn\.ampproject\.org$/,
    before: /^\/(?:wp\/)?[cvar]\//,
    isShort: true,
    hasOwnLabels: true,
  },
  { host: /^[\w-]+\.bing-amp\.com$/, before: /^\/[cvar]\//, isShort: true, hasOwnLabels: true },
  { host: /^www\.google\.com$/, before: /^\/amp\//, isShort: true },
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
export function hasShortLinks({ host }: URL): boolean {
  return KEEPERS.some((keeper) => keeper.hasShortLinks && keeper.host.test(host));
}

function heldIn(url: URL): URL | undefined {
  const keeper = isWeb(url) ? KEEPERS.find(({ host }) => host.test(url.host)) : undefined;
  const before = keeper?.before.exec(url.pathname)?.[0];
  if (before === undefined) return undefined;
  const rest = url.pathname.slice(before.length) + url.search + url.hash;
  const inner = parseAddress(keeper?.isShort ? shortAddress(rest) : longAddress(rest));
  if (!inner || !isWeb(inner)) return undefined;
  return !keeper?.hasOwnLabels || url.host.startsWith(`${ampLabel(inner.hostname)}.`) ? inner : undefined;
}

/**
 * The label that AMP caches give a publisher's host. Those that read as punycode, or are too long for a label, get
 * another, which is not worked out here: their copies have an address of their own.
 * https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls
 */
function ampLabel(host: string): string {
  return host.replaceAll('-', '--').replaceAll('.', '-');
}

function shortAddress(rest: string): string {
  return rest.startsWith('s/') ? `https://${rest.slice(2)}` : `http://${rest}`;
}

/** Some servers and people write one slash for two, escape the colon, or leave the scheme away. */
function longAddress(rest: string): string {
  const [, scheme, address] = /^(https?)(?::|%3A)\/{1,2}(.*)$/is.exec(rest) ?? [];
  return scheme === undefined ? `http://${rest}` : `${scheme}://${address}`;
}
