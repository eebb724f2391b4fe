import { FULL_FORMS } from '../words/given-names';

/** Names of one person in their several forms. */

const given = (name: string) => {
  const first = name.split(' ')[0]!.toLowerCase().replace(/\.$/, '');
  return FULL_FORMS[first] ?? first;
};

/** "Roe" and "Jane Roe" agree, "Bob Roe" and "Robert Roe", "J. Roe" and "Jane Roe"; "Jane Roe" and "Max Roe" do not. */
export function agrees(a: string, b: string): boolean {
  if (!a.includes(' ') || !b.includes(' ')) return true;
  const [x, y] = [given(a), given(b)];
  return (
    x === y ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y)) ||
    sharesNickname(a, b)
  );
}

/** 'James "Bo" Roe' is Bo Roe. */
function sharesNickname(a: string, b: string): boolean {
  const nickname = /["“‘(']([^"”’)']+)["”’)']/.exec(a.length > b.length ? a : b)?.[1]?.toLowerCase();
  return nickname !== undefined && given(a.length > b.length ? b : a) === (FULL_FORMS[nickname] ?? nickname);
}

/** The capitals of a name of several words: "NPA" for "Northmere Ports Authority". */
export function initials(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length > 1 ? capitals.map((word) => word[0]).join('') : '';
}

/** Whether the words of one name of a body are among the other's: "Ports Authority", "Department of Justice". */
export function isShortFor(a: string, b: string): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((word) => long.includes(word));
}

const contentWords = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !/^(?:of|the|for|and|&|on|in)$/.test(word));
