/** Code units of a name in the DNS, with the dot of the root. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
export const LONGEST_HOST = 254;

/** An address as the browser understands it; `undefined` where it does not. @param base for a relative one */
export function parseAddress(url: string, base?: URL): URL | undefined {
  // `URL.parse` would do, but Node 20 has none.
  return URL.canParse(url, base?.href) ? new URL(url, base) : undefined;
}
