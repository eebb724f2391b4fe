import { browser } from 'wxt/browser';

/**
 * Which sites may be read without being asked each time. The browser keeps the list (granted optional host
 * permissions); Whence keeps only the sites for which the reader never wants to be offered it again.
 */

/** Its name in `storage.local`. */
export const REFUSED = 'refusedSites';

/**
 * The match pattern of one site, as `permissions.request` takes it: scheme and host, no port (Firefox's
 * patterns have none). `undefined` for addresses that are no site: files, the browser's own pages, nonsense.
 */
export function originPattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return undefined;
  return `${protocol}//${hostname}/*`;
}

/** The patterns that the reader has allowed, one site each. */
export async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^https?:/.test(origin)).sort();
}

/** Whether the reader has allowed the site of this address. */
export async function isAllowed(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern !== undefined && browser.permissions.contains({ origins: [pattern] });
}

/** The patterns for which the reader asked not to be offered it, one site each. */
export async function refusedPatterns(): Promise<string[]> {
  const stored = await browser.storage.local.get(REFUSED);
  const list: unknown = stored[REFUSED];
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

/** Whether the reader asked not to be offered "always read" for this site. */
export async function isRefused(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern !== undefined && (await refusedPatterns()).includes(pattern);
}

/** Never offer "always read" for this site again. */
export async function refuse(url: string): Promise<void> {
  const pattern = originPattern(url);
  if (pattern === undefined) return;
  const others = (await refusedPatterns()).filter((entry) => entry !== pattern);
  await browser.storage.local.set({ [REFUSED]: [...others, pattern] });
}

/** Takes a refusal back. */
export async function unrefuse(url: string): Promise<void> {
  const pattern = originPattern(url);
  const others = (await refusedPatterns()).filter((entry) => entry !== pattern);
  await browser.storage.local.set({ [REFUSED]: others });
}
