import { originalOf } from './archive';
import { cleanAddress, cleaned } from './clean';
import { isWeb, plainHost } from './host';
import { asksForVariant, hasRoute, keptParameters } from './parameters';
import { parseAddress } from './parse';
import { isSpecific, pathOfAnyVersion } from './path';

/**
 * What all addresses of one article have in common: http and https, with and without www., m. or amp., the printed
 * and the AMP version, archived copies, tracking, the order of parameters. Not an address itself, and never shown.
 * Annotations are stored under their page's address (`pageAddress`) and found by this. Whoever changes what it gives
 * adds a version of the database that makes the stored keys anew. An address that cannot be read is its own key.
 */
export function articleKey(address: string): string {
  const parsed = parseAddress(address);
  if (!parsed) return cleanAddress(address);
  const url = cleaned(originalOf(parsed));
  // In an address of another kind (a file's) nothing is known to say the same.
  if (!isWeb(url)) return `${url.protocol}//${url.host}${url.pathname}${url.search}`;
  const port = url.port && `:${url.port}`;
  const path = evenEscapes(pathOfAnyVersion(url.pathname)) || '/';
  const isNamed = isSpecific(path);
  const parameters = keptParameters(url)
    .filter((parameter) => !asksForVariant(parameter, isNamed))
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : '';
  return `${plainHost(url.hostname)}${port}${path}${query}${hasRoute(url) ? url.hash : ''}`;
}

/** `%c3%a9` is `%C3%A9`, and `%7E` is `~`. https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 */
function evenEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : escaped.toUpperCase();
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
