/** An address as the browser understands it; `undefined` where it does not. @param base for a relative one */
export function parseAddress(url: string, base?: URL): URL | undefined {
  // `URL.parse` would do, but Node 20 has none.
  return URL.canParse(url, base?.href) ? new URL(url, base) : undefined;
}
