import { oneLine } from './one-line';

/** A person by two names, or whoever has but one. */
export type AuthorName = { family: string; given: string } | { literal: string };

/** Words that tell that a byline names no person. */
const NO_PERSON =
  /\b(?:agency|agencies|associated|board|bureau|correspondents?|council|desk|editor(?:s|ial)?|group|journal|magazine|media|network|news|newsroom|post|press|reporters?|reuters|service|staff|team|times|wires?)\b|\d/iu;

/** Words in small letters that belong to the family name, as in "van der Berg"; any such word does. */
const isParticle = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase();

/** Behind a family name: it stays with it. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * The names of an author, as reference managers want them. A name in another order than given name first is told by
 * its comma; one that may be no person's stays whole.
 */
export function authorName(author: string): AuthorName | undefined {
  const name = oneLine(author);
  if (name === '') return undefined;
  const [before = '', after = '', ...more] = name.split(/\s*,\s*/);
  if (before !== '' && after !== '' && more.length === 0 && !SUFFIX.test(after)) {
    return NO_PERSON.test(name) ? { literal: name } : { family: before, given: after };
  }
  const words = name.replaceAll(',', '').split(' ');
  if (words.length < 2 || words[0] === 'The' || NO_PERSON.test(name)) return { literal: name };
  let at = words.length - 1;
  if (SUFFIX.test(words[at]!) && at > 1) at -= 1;
  while (at > 1 && isParticle(words[at - 1]!)) at -= 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}
