import { FULL_FORMS } from '../words/given-names';
import { STATES, STATES_OF_WORDS } from '../words/source-lexicon';

/** Names of one person in their several forms. */

const given = (name: string) => {
  const first = name.split(' ')[0]!.toLowerCase().replace(/\.$/, '');
  return FULL_FORMS[first] ?? first;
};

/** "Roe" and "Jane Roe" agree, "Bob Roe" and "Robert Roe", "J. Roe" and "Jane Roe"; "Jane Roe" and "Max Roe" do not. */
export function agrees(a: string, b: string): boolean {
  const [suffix, other] = [suffixOf(a), suffixOf(b)];
  if (suffix !== undefined && other !== undefined && suffix !== other) return false;
  if (!a.includes(' ') || !b.includes(' ')) return true;
  const [x, y] = [given(a), given(b)];
  return (
    x === y ||
    endsWith(a, b) ||
    endsWith(b, a) ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y)) ||
    sharesNickname(a, b)
  );
}

/** "Jane van Roe" is "van Roe". */
const endsWith = (long: string, short: string) => long.toLowerCase().endsWith(` ${short.toLowerCase()}`);

const suffixOf = (name: string) => /\s(jr|sr|i{1,3}|iv)\.?$/i.exec(name)?.[1]?.toLowerCase();

/** 'James "Bo" Roe' is Bo Roe. */
function sharesNickname(a: string, b: string): boolean {
  const nickname = /["“‘(']([^"”’)']+)["”’)']/.exec(a.length > b.length ? a : b)?.[1]?.toLowerCase();
  return nickname !== undefined && given(a.length > b.length ? b : a) === (FULL_FORMS[nickname] ?? nickname);
}

/** The capitals of a name of several words: "NPA" for "Northmere Ports Authority". */
export function initials(name: string): string {
  const capitals = name
    .replace(/\s(?:in|at|near)\s.*$/, '')
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length > 1 ? capitals.map((word) => word[0]).join('') : '';
}

/** "US" for "U.S.". In small letters. */
export const withoutStops = (name: string): string =>
  (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(name) ? name.replaceAll('.', '') : name).toLowerCase();

/** Whether the words of one name of a body are among the other's: "Ports Authority", "Department of Justice". */
export function isShortFor(a: string, b: string): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  // "the United Nations" is not its Harbour Council.
  const joined = short.join(' ');
  if (short.length < long.length && (STATES.has(joined) || STATES_OF_WORDS.has(joined))) return false;
  // "the Harbour Party's youth wing" is not the party.
  const owned = /^.*['’]s\s(.*)$/.exec(x.length <= y.length ? b : a)?.[1];
  if (owned !== undefined && !contentWords(owned).includes(short.at(-1) ?? '')) return false;
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** Short forms that stand in names for what they are short for. */
const IN_FULL: Readonly<Record<string, string>> = {
  us: 'united states',
  'u.s': 'united states',
  usa: 'united states',
  'u.s.a': 'united states',
  uk: 'united kingdom',
  'u.k': 'united kingdom',
  un: 'united nations',
  'u.n': 'united nations',
  eu: 'european union',
  'e.u': 'european union',
};

const contentWords = (name: string) =>
  name
    .toLowerCase()
    .replace(
      /(?<![\p{L}.])(?:u\.?s(?:\.?a)?|u\.?k|u\.?n|e\.?u)(?![\p{L}])\.?/gu,
      (short) => IN_FULL[short.replace(/\.$/, '')] ?? short,
    )
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !/^(?:of|the|for|and|&|on|in)$/.test(word));
