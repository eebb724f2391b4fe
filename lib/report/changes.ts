import type { KeptReading } from '../annotations/kept-reading';
import { normalText } from '../page/anchor/normal-text';
import { type DiffPart, wordDifference } from '../page/anchor/word-difference';
import type { SourceKind } from '../reading/types';
import { alike, type Comparable, comparable } from '../sourcing/alike';
import { isOwnName, likeness } from '../sourcing/names';
import { type Statement, statementsOf } from '../sourcing/statements';

/** What has changed in the sourcing of a page from one reading of it to a later one. */

export interface SourcingChanges {
  /** When the page was last read as it was before, ms since 1970. */
  since: number;
  /**
   * Why the two differ. `page`: its text has changed. `reading`: the text is the same, and a newer version of Whence, or
   * what the reader put right, makes something else of it. `either`: both have changed. `nothing`: they say the same.
   */
  cause: 'page' | 'reading' | 'either' | 'nothing';
  sources: { come: ChangedSource[]; gone: ChangedSource[] };
  /** Statements whose source had a name and has none now, or the other way about. */
  unnamedNow: ChangedStatement[];
  namedNow: ChangedStatement[];
  /** Said by somebody else now, both with a name or both without one. */
  movedTo: ChangedStatement[];
  /** Of the same source, in other words. */
  reworded: ChangedStatement[];
  statements: { come: Statement[]; gone: Statement[] };
  /** Claims that named no source and are somebody's statement now; statements that are claims without a source now. */
  sourced: { words: string; names: string[]; kind: SourceKind }[];
  unsourced: { words: string; names: string[]; kind: SourceKind }[];
  claims: { come: string[]; gone: string[] };
  /** Of one of the two only the beginning is known: what is missing may stand behind it. */
  isCut: boolean;
}

export interface ChangedSource {
  name: string;
  kind: SourceKind;
}

export interface ChangedStatement {
  before: Statement;
  after: Statement;
  difference: DiffPart[];
}

/**
 * Statements of each reading that are compared with each other where their words differ. Articles have some thirty; of a
 * live blog of a day the rest is listed as it is, since the work grows with the product.
 */
const MOST_COMPARED = 300;

/**
 * @param before an earlier reading of the page
 * @param after a later one
 */
export function sourcingChanges(before: KeptReading, after: KeptReading): SourcingChanges {
  const [old, now] = [statementsOf(before, same), statementsOf(after, same)];
  const pairs = pairsOf(old, now, wordsSaid);
  const gone = old.filter((each) => !pairs.has(each));
  const kept = new Set(pairs.values());
  const come = now.filter((each) => !kept.has(each));
  const changed = [...pairs].map(
    ([one, other]): ChangedStatement => ({
      before: one,
      after: other,
      difference: wordDifference(wordsSaid(one), wordsSaid(other)),
    }),
  );
  const claims = pairsOf(before.claims, after.claims, ({ words }) => words);
  const claimsGone = before.claims.filter((each) => !claims.has(each));
  const claimsKept = new Set(claims.values());
  const claimsCome = after.claims.filter((each) => !claimsKept.has(each));
  const sourced = pairsOf(claimsGone, come.filter(hasSource), textOf);
  const unsourced = pairsOf(gone.filter(hasSource), claimsCome, textOf);
  const others = sourcesChanged(before, after, changed);
  const isUnnamed = ({ kind }: Statement) => kind === 'unnamed' || kind === 'none';
  const moved = changed.filter(({ before: one, after: other }) => !sharesSource(one, other));
  const found = {
    sources: others,
    unnamedNow: moved.filter((each) => !isUnnamed(each.before) && isUnnamed(each.after)),
    namedNow: moved.filter((each) => isUnnamed(each.before) && !isUnnamed(each.after)),
    movedTo: moved.filter((each) => isUnnamed(each.before) === isUnnamed(each.after)),
    reworded: changed.filter((each) => !moved.includes(each) && isReworded(each.difference)),
    statements: {
      come: come.filter((each) => ![...sourced.values()].includes(each)),
      gone: gone.filter((each) => !unsourced.has(each)),
    },
    sourced: [...sourced].map(([{ words }, { names, kind }]) => ({ words, names, kind })),
    unsourced: [...unsourced].map(([{ names, kind }, { words }]) => ({ words, names, kind })),
    claims: {
      come: wordsOf(claimsCome.filter((each) => ![...unsourced.values()].includes(each))),
      gone: wordsOf(claimsGone.filter((each) => !sourced.has(each))),
    },
  };
  return {
    since: before.last,
    cause: causeOf(before, after, countChanges(found) > 0),
    ...found,
    isCut: before.isCut === true || after.isCut === true,
  };
}

const same = (name: string): string => name;
const wordsOf = (claims: readonly { words: string }[]): string[] => claims.map(({ words }) => words);
const hasSource = ({ names }: Statement): boolean => names.length > 0;

/** What a statement is known by: some have no content of their own ("the ministry declined to comment"). */
const wordsSaid = ({ content, source, cue }: Statement): string =>
  content === '' ? `${source} ${cue}`.trim() : content;
const textOf = (row: Statement | { words: string }): string => ('words' in row ? row.words : row.content);

/** How many things differ. */
export function countChanges(changes: Omit<SourcingChanges, 'since' | 'cause' | 'isCut'>): number {
  const { sources, statements, claims, unnamedNow, namedNow, movedTo, reworded, sourced, unsourced } =
    changes;
  const lists = [sources, statements, claims].flatMap(({ come, gone }) => [come, gone]);
  return [...lists, unnamedNow, namedNow, movedTo, reworded, sourced, unsourced].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}

function causeOf(before: KeptReading, after: KeptReading, differs: boolean): SourcingChanges['cause'] {
  if (!differs) return 'nothing';
  if (before.textHash === after.textHash) return 'reading';
  return before.version === after.version ? 'page' : 'either';
}

/** Rows of two lists that have the same words, or nearly; each is given once. Same words first, then the likest. */
function pairsOf<A, B>(before: readonly A[], after: readonly B[], words: (row: A | B) => string): Map<A, B> {
  const pairs = new Map<A, B>();
  const waiting = new Map<string, B[]>();
  for (const row of after) {
    const key = keyOf(words(row));
    const others = waiting.get(key);
    if (others) others.push(row);
    else waiting.set(key, [row]);
  }
  const taken = new Set<B>();
  for (const row of before) {
    const other = waiting.get(keyOf(words(row)))?.shift();
    if (!other) continue;
    pairs.set(row, other);
    taken.add(other);
  }
  const left = before.filter((row) => !pairs.has(row)).slice(0, MOST_COMPARED);
  const open = after.filter((row) => !taken.has(row)).slice(0, MOST_COMPARED);
  const texts = open.map((row) => comparable(words(row)));
  const likely = left.flatMap((row) => {
    const text = comparable(words(row));
    return texts.flatMap((other, at) => {
      const how = howAlike(text, other);
      return how === undefined ? [] : [{ row, other: open[at]!, how }];
    });
  });
  likely.sort((a, b) => b.how - a.how);
  for (const { row, other } of likely) {
    if (pairs.has(row) || taken.has(other)) continue;
    pairs.set(row, other);
    taken.add(other);
  }
  return pairs;
}

const keyOf = (words: string): string => normalText(words).text.trim();

/** Nothing is like no words. */
const howAlike = (a: Comparable, b: Comparable): number | undefined =>
  a.count === 0 || b.count === 0 ? undefined : alike(a, b);

/** Words went or came, and not only signs. */
const isReworded = (difference: readonly DiffPart[]): boolean =>
  difference.some(({ kind, text }) => kind !== 'same' && /[\p{L}\p{N}]/u.test(text));

/** Whether two statements name somebody in common, as far as names tell; both naming nobody is the same, too. */
function sharesSource(a: Statement, b: Statement): boolean {
  if (a.names.length === 0 && b.names.length === 0) return true;
  return a.names.some((one) =>
    b.names.some((other) => isSameSource({ name: one, kind: a.kind }, { name: other, kind: b.kind })),
  );
}

function isSameSource(a: ChangedSource, b: ChangedSource): boolean {
  if (a.name === b.name) return true;
  return isOwnName(a.name, a.kind) && isOwnName(b.name, b.kind) && likeness(a, b) !== undefined;
}

/**
 * Sources that one reading has and the other not. One whose statement is somebody else's now is told of there, and whoever
 * has the same description in both is taken for the same.
 */
function sourcesChanged(
  before: KeptReading,
  after: KeptReading,
  changed: readonly ChangedStatement[],
): SourcingChanges['sources'] {
  const told = new Set(
    changed
      .filter((each) => !sharesSource(each.before, each.after))
      .flatMap((each) => [...each.before.names, ...each.after.names]),
  );
  const missing = (from: KeptReading, to: KeptReading): ChangedSource[] =>
    from.sources
      .filter(({ kind }) => kind !== 'none')
      .filter((one) => !to.sources.some((other) => isSameSource(one, other)))
      .map(({ name, kind }) => ({ name, kind }))
      .filter(({ name }, at, all) => !told.has(name) && all.findIndex((each) => each.name === name) === at);
  return { come: missing(after, before), gone: missing(before, after) };
}

/** ms for which a reading that is new is news: after a day whoever reads the page has seen it. */
const NEWS_MS = 24 * 60 * 60 * 1000;

/**
 * The two readings of a page to be compared: what it says now, and what it said when it was last read before that.
 * @param readings all that are kept of the page, in any order
 */
export function lastTwo(
  readings: readonly KeptReading[],
): { before: KeptReading; after: KeptReading } | undefined {
  const [after, before] = [...readings].sort((a, b) => b.last - a.last);
  return after && before ? { before, after } : undefined;
}

/** Whether what a page says now was not yet there a day ago, as far as it was read. @param now ms since 1970 */
export const isNews = ({ after }: { after: KeptReading }, now: number): boolean => now - after.at < NEWS_MS;
