import type { SourceKind } from '../reading/types';
import { FULL_FORMS } from '../reading/words/given-names';
import { TITLES } from '../reading/words/source-lexicon';

/** When two names are one source's: as the reader joined them, or as they look. */

/** The name under which a source is shown. @param same `Arrangement.same` */
export const namer = (same: ReadonlyMap<string, string>) => (name: string) => same.get(name) ?? name;

/** Without accents, capitals and full stops. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

/**
 * Whether a name is somebody's own, so that on another page it means the same one. "An official" and "the agency" are
 * somebody else there.
 */
export function isOwnName(name: string, kind: SourceKind): boolean {
  if (kind === 'unnamed' || kind === 'none') return false;
  const words = name.replace(/^(?:the|an?|this|that|its|his|her|their)\s+/i, '');
  // Letters of scripts without capitals tell nothing.
  return /(?:^|[\s"“‘'(-])[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words);
}

interface Named {
  name: string;
  kind: SourceKind;
}

/** How alike two names are: but for their form; with one cut to initials or a short form; by the surname alone. */
export type Likeness = 'form' | 'short' | 'surname';

/** Whether two names may be one source's. Never joined by itself: two people may have one name. */
export function likeness(a: Named, b: Named): Likeness | undefined {
  if (!isOwnName(a.name, a.kind) || !isOwnName(b.name, b.kind)) return undefined;
  if (a.kind !== b.kind) return folded(a.name) === folded(b.name) ? 'form' : undefined;
  return a.kind === 'person' ? likePersons(a.name, b.name) : likeBodies(a.name, b.name);
}

/** What both of two names that are alike have in common: those of another key need not be compared. */
export function likeKeys({ name, kind }: Named): string[] {
  if (!isOwnName(name, kind)) return [];
  if (kind === 'person') return [`person ${personWords(name).at(-1) ?? ''}`];
  const words = bodyWords(name);
  const keys = [words.join(' '), initialsOf(words)];
  return keys.filter((key) => key.length > 1).map((key) => `${kind} ${key}`);
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|qc|kc|mp|obe|cbe)$/;

/** Words of a person's name, without titles before it and what stands behind it. */
function personWords(name: string): string[] {
  const words = folded(name).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  while (words.length > 1 && TITLES.has(words[0]!)) words.shift();
  while (words.length > 1 && SUFFIX.test(words.at(-1)!)) words.pop();
  return words;
}

function likePersons(a: string, b: string): Likeness | undefined {
  const [one, other] = [personWords(a), personWords(b)];
  if (one.length === 0 || one.at(-1) !== other.at(-1)) return undefined;
  if (one.join(' ') === other.join(' ')) return 'form';
  if (one.length === 1 || other.length === 1) return 'surname';
  if (!areGiven(one[0]!, other[0]!)) return undefined;
  // Whoever has another second name is another: "John A. Roe", "John B. Roe".
  const [second, third] = [one.slice(1, -1), other.slice(1, -1)];
  const areSeconds = second.length === 0 || third.length === 0 || areGiven(second[0]!, third[0]!);
  return areSeconds ? 'short' : undefined;
}

/** Whether two given names may be one: the same, an initial, a short form. */
function areGiven(a: string, b: string): boolean {
  const [one, other] = [FULL_FORMS[a] ?? a, FULL_FORMS[b] ?? b];
  return one === other || isInitial(a, b) || isInitial(b, a);
}
const isInitial = (short: string, long: string) => short.length === 1 && long.startsWith(short);

const LITTLE = /^(?:the|of|for|and|in|on|de|la|&)$/;
const LEGAL = /^(?:inc|ltd|llc|plc|corp|co|gmbh|ag|sa|company|corporation|limited)$/;

function bodyWords(name: string): string[] {
  const words = folded(name).match(/[\p{L}\p{N}&'’-]+/gu) ?? [];
  const bare = words.filter((word, at) => !(at === 0 && word === 'the'));
  while (bare.length > 1 && LEGAL.test(bare.at(-1)!)) bare.pop();
  return bare;
}

/** "Harbour Authority of Norholm": "han"; a single word is taken for initials itself. */
function initialsOf(words: readonly string[]): string {
  const big = words.filter((word) => !LITTLE.test(word));
  return big.length === 1 ? big[0]! : big.map((word) => word[0]!).join('');
}

/** Initials of two letters are those of too many. */
const FEWEST_INITIALS = 3;

function likeBodies(a: string, b: string): Likeness | undefined {
  const [one, other] = [bodyWords(a), bodyWords(b)];
  if (one.join(' ') === other.join(' ')) return 'form';
  const isShort = (short: string, words: readonly string[], long: readonly string[]) =>
    words.length === 1 &&
    long.length > 1 &&
    words[0]!.length >= FEWEST_INITIALS &&
    /^[^\p{Ll}]+$/u.test(short.replace(/^the\s+/i, '')) &&
    words[0] === initialsOf(long);
  return isShort(a, one, other) || isShort(b, other, one) ? 'short' : undefined;
}
