import { digest } from './digest';
import { hasRoute, isIdentifier, isTracking, keptParameters, type Parameter } from './parameters';
import { LONGEST_HOST, parseAddress } from './parse';
import { isSpecific } from './path';
import { isReplaced, isSecret } from './secrets';

/**
 * UTF-16 code units. Servers answer 8 kB of address at most, with few exceptions; of a longer one only its site is kept,
 * with a digest that tells it from others. So nothing behind this has to do with more than that.
 */
export const LONGEST_ADDRESS = 8192;

/**
 * An address as it may be stored, sent on or exported: without name and password, fragment (but a route), tracking, and
 * what is known to be a secret. What has been cleaned stays as it is. Text that is no address is only kept short.
 */
export function cleanAddress(text: string): string {
  const url = parseAddress(text);
  if (url) return cleaned(url).href;
  return text.length > LONGEST_ADDRESS ? `~${digest(text)}` : text;
}

/** `cleanAddress`, for an address that has been parsed. The one given stays as it is. */
export function cleaned(url: URL): URL {
  const result = new URL(url);
  result.username = '';
  result.password = '';
  // A fragment is mostly a position in the text, and may be as long as it likes.
  if (!hasRoute(result)) result.hash = '';
  if (result.href.length > LONGEST_ADDRESS) return shortened(result);
  result.hash = cleanRoute(result.hash);
  if (!hasRoute(result)) result.hash = '';
  const path = cleanPath(result.pathname);
  if (path !== result.pathname) result.pathname = path;
  const parameters = cleanParameters(result);
  // Written anew only where something goes: serialising changes how unusual parameters are escaped.
  if (parameters) result.search = new URLSearchParams(parameters).toString();
  return result.href.length > LONGEST_ADDRESS ? shortened(result) : result;
}

function shortened(url: URL): URL {
  const name = digest(url.href);
  // No browser opens such a host. https://www.rfc-editor.org/rfc/rfc6761#section-6.4
  if (url.hostname.length > LONGEST_HOST) return new URL(`${url.protocol}//${name}.invalid/`);
  return new URL(`${url.protocol}${url.host && `//${url.host}`}/~${name}`);
}

/**
 * The parameters to keep; `undefined` where nothing is to go. Where nothing else tells which article it is, a digest
 * stands for the secret: two articles never share an address.
 */
function cleanParameters(url: URL): Parameter[] | undefined {
  const all = keptParameters(url);
  const others = all.filter((parameter) => !isSecret(...parameter));
  const isNamed = isSpecific(url.pathname) || others.some(isIdentifier) || hasRoute(url);
  const kept = isNamed ? others : all.map(withDigest);
  const isSame = kept.length === url.searchParams.size && kept.every(([, value], i) => value === all[i]?.[1]);
  return isSame ? undefined : kept;
}

function withDigest([name, value]: Parameter): Parameter {
  return isSecret(name, value) && !isReplaced(value) ? [name, `~${digest(value)}`] : [name, value];
}

/** Sessions in a path: `;jsessionid=4F2A`, and `/(S(4f2a))/` of ASP.NET. */
function cleanPath(path: string): string {
  return path
    .replace(/;([\w.-]+)=([^/;]*)/g, (all, name, value) => (isSecret(name, value) ? '' : all))
    .replace(/\/\((?:[ASFX]\([\w-]{1,200}\))+\)(?=\/)/gi, '');
}

/** A route may have parameters of its own, behind a question mark or among its segments. */
function cleanRoute(hash: string): string {
  // Browsers keep text directives from pages, but not from extensions.
  const [route = ''] = hash.split(':~:');
  const [path = '', ...rest] = route.split('?');
  const clean = path.split(/(?=[/&;])/).filter(mayStay);
  const query = rest.join('?').split('&').filter(mayStay).join('&');
  return clean.join('') + (query && `?${query}`);
}

function mayStay(part: string): boolean {
  const [, name, value = ''] = /^[/&;]?([\w.-]+)=(.*)$/s.exec(part) ?? [];
  return name === undefined || !(isTracking(name) || isSecret(name, value));
}
