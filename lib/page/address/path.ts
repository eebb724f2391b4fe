/** What the path of an address says of the article. */

/** The path without what marks a mobile, AMP or printed version, and without the name of a folder's own page. */
export function articlePath({ pathname }: URL): string {
  return plainPath(pathname)
    .replace(/\/(amp|print)(?=\/|$)/g, '')
    .replace(/\.amp(?=\.html?$|$)/, '');
}

/** The path without trailing slashes, a session's id and the name of a folder's own page. */
export function plainPath(path: string): string {
  return withoutEndSlashes(
    path.replace(/;jsessionid=[^/]*/i, '').replace(/\/index\.(s?html?|php|aspx?|jsp)$/i, '/'),
  );
}

/** By hand: `/\/+$/` looks at each of many slashes from each of them. */
export function withoutEndSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** Marks of a version, alone in a segment: at the end of the path, at its start, or before the last segment. */
const VERSION = /^(amp|print|amphtml)$/i;

/**
 * The path without the mark of a version, where the rest names one article: nothing else would stand below a
 * headline, but `/history-of/print` may well be about printing.
 */
export function pathOfAnyVersion(path: string): string {
  const segments = plainPath(path).split('/');
  const last = segments.at(-1) ?? '';
  if (VERSION.test(last) && isSpecific(segments.at(-2) ?? '')) return segments.slice(0, -1).join('/');
  const name = last.replace(/\.amp(?=(\.html?)?$)/, '');
  if (!isSpecific(name)) return segments.join('/');
  const others = segments.slice(0, -1);
  const at = [1, others.length - 1].find((index) => index > 0 && VERSION.test(others[index] ?? ''));
  return [...others.filter((_, index) => index !== at), name].join('/');
}

/** Whether a path, or a segment of it, names one article by a headline of several words or a long number. */
export function isSpecific(path: string): boolean {
  return /\d{5}/.test(path) || path.split('/').some(hasThreeWords);
}

function hasThreeWords(segment: string): boolean {
  const words = segment.split('-');
  return words.some((word, index) => word && words[index + 1] && words[index + 2]);
}

/** Whether two paths name the same article in different sections: they end alike, and no number in them differs. */
export function endAlike(one: string, other: string): boolean {
  const [first, second] = [one.split('/'), other.split('/')];
  const name = first.at(-1) ?? '';
  return isSpecific(name) && name === second.at(-1) && agree(numbersOf(first), numbersOf(second));
}

/** Whether one path is the other with a headline behind its number: `/news/2034567` and `/news/2034567/dam-to-close-soon`. */
export function addsHeadline(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (!long.startsWith(`${short}/`)) return false;
  const number = short.split('/').at(-1) ?? '';
  const isNumber = /^\d{5,}$/.test(number) && !/^(19|20)\d{6}$/.test(number);
  return isNumber && /^[^/-]+-[^/-]+-[^/]+$/.test(long.slice(short.length + 1));
}

/** Numbers alone in a segment: a date, an edition, a part. */
const numbersOf = (segments: string[]) => segments.slice(0, -1).filter((segment) => /^\d+$/.test(segment));

const agree = (one: string[], other: string[]) =>
  one.length === 0 || other.length === 0 || one.join('/') === other.join('/');
