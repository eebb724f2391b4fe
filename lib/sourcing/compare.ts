import type { KeptClaim, KeptReading } from '../annotations/kept-reading';
import { type DiffPart, wordDifference } from '../page/anchor/word-difference';
import type { SourceKind } from '../reading/types';
import { alike, comparable, sameTopic, topicOf } from './alike';
import { isOwnName, type Likeness, likeness } from './names';
import { countWords, type Run, sameRuns } from './runs';
import { type Statement, statementsOf } from './statements';

/** What two articles share, and what only one has. */

/** One of two articles. */
export interface Side {
  reading: KeptReading;
  /** The page's text, where the reader keeps it. */
  text?: string;
}

export interface SourceOf {
  name: string;
  kind: SourceKind;
  statements: number;
}

export interface SharedSource {
  a: SourceOf;
  b: SourceOf;
  /** `name`: both have it, or the reader joined them. Else how the names are alike: the two may be one. */
  how: 'name' | Likeness;
}

export interface SharedQuotation {
  a: Statement;
  b: Statement;
  /** From the words of the first to those of the second. */
  difference: DiffPart[];
  /** 0 to 1. */
  likeness: number;
}

export interface SourcedElsewhere {
  claim: KeptClaim;
  /** Statements of the other article that may state it too, the likest first. */
  statements: Statement[];
}

export interface Comparison {
  sources: SharedSource[];
  onlySources: { a: SourceOf[]; b: SourceOf[] };
  quotations: SharedQuotation[];
  /** Statements that the other does not have. */
  only: { a: Statement[]; b: Statement[] };
  /** Outlets and agencies that both say they have something from. */
  agencies: { name: string; a: number; b: number }[];
  runs: {
    /** Of the pages' texts, where both are kept; else of the words of statements and claims alone. */
    of: 'texts' | 'statements';
    runs: Run[];
    /** Words of the runs, and of all that was compared of each. */
    words: number;
    all: { a: number; b: number };
  };
  /** Claims without a source in one article, with statements of the other. */
  claims: { a: SourcedElsewhere[]; b: SourcedElsewhere[] };
}

/** @param nameOf the name under which a source is shown */
export function compare(a: Side, b: Side, nameOf: (name: string) => string): Comparison {
  const [one, other] = [statementsOf(a.reading, nameOf), statementsOf(b.reading, nameOf)];
  const [sourcesA, sourcesB] = [sourcesIn(a.reading, one, nameOf), sourcesIn(b.reading, other, nameOf)];
  const sources = sharedSources(sourcesA, sourcesB);
  const quotations = sharedQuotations(one, other);
  const isLeft = (side: 'a' | 'b') => (row: SourceOf) => !sources.some((each) => each[side] === row);
  return {
    sources,
    onlySources: { a: sourcesA.filter(isLeft('a')), b: sourcesB.filter(isLeft('b')) },
    quotations,
    only: {
      a: one.filter((row) => !quotations.some((each) => each.a === row)),
      b: other.filter((row) => !quotations.some((each) => each.b === row)),
    },
    agencies: sharedAgencies(one, other),
    runs: runsOf(a, b),
    claims: {
      a: sourcedIn(a.reading.claims, other),
      b: sourcedIn(b.reading.claims, one),
    },
  };
}

/** Sources of an article under the names that they are shown under, those with the most statements first. */
function sourcesIn(
  { sources }: KeptReading,
  statements: readonly Statement[],
  nameOf: (name: string) => string,
): SourceOf[] {
  const rows = new Map<string, SourceOf>();
  for (const { name, kind } of sources) {
    const shown = nameOf(name);
    if (kind !== 'none' && !rows.has(shown)) rows.set(shown, { name: shown, kind, statements: 0 });
  }
  for (const { names } of statements)
    for (const name of names) {
      const row = rows.get(name);
      if (row) row.statements += 1;
    }
  return [...rows.values()].sort((a, b) => b.statements - a.statements);
}

function sharedSources(a: readonly SourceOf[], b: readonly SourceOf[]): SharedSource[] {
  const left = new Set(b);
  const shared: SharedSource[] = [];
  const take = (fits: (one: SourceOf, other: SourceOf) => SharedSource['how'] | undefined) => {
    for (const one of a) {
      if (shared.some((each) => each.a === one)) continue;
      for (const other of left) {
        const how = fits(one, other);
        if (!how) continue;
        shared.push({ a: one, b: other, how });
        left.delete(other);
        break;
      }
    }
  };
  // "An official" of one article is not that of the other.
  take((one, other) => (one.name === other.name && isOwnName(one.name, one.kind) ? 'name' : undefined));
  for (const wanted of ['form', 'short', 'surname'] as const)
    take((one, other) => (likeness(one, other) === wanted ? wanted : undefined));
  return shared;
}

/** Each statement with that of the other article which is most like it; none is given twice. */
function sharedQuotations(a: readonly Statement[], b: readonly Statement[]): SharedQuotation[] {
  const others = b.map(({ content }) => comparable(content));
  const pairs = a.flatMap((one) => {
    const words = comparable(one.content);
    return others.flatMap((each, at) => {
      const how = alike(words, each);
      return how === undefined
        ? []
        : [{ a: one, b: b[at]!, likeness: how, count: Math.min(words.count, each.count) }];
    });
  });
  const taken = new Set<Statement>();
  const chosen = pairs
    .sort((x, y) => y.likeness - x.likeness || y.count - x.count)
    .filter((pair) => {
      if (taken.has(pair.a) || taken.has(pair.b)) return false;
      taken.add(pair.a).add(pair.b);
      return true;
    });
  return chosen
    .sort((x, y) => a.indexOf(x.a) - a.indexOf(y.a))
    .map(({ a: one, b: other, likeness: how }) => ({
      a: one,
      b: other,
      difference: wordDifference(one.content, other.content),
      likeness: how,
    }));
}

/** Words around the name of who carried something: "the AFP news agency" is "AFP". */
const AROUND =
  /^(?:the|to|by|with|via|from|in|on)\s+|\s+(?:news agency|newswire|newspaper|agency|news service)$/gi;

function sharedAgencies(a: readonly Statement[], b: readonly Statement[]): Comparison['agencies'] {
  const [one, other] = [carriers(a), carriers(b)];
  return [...one].flatMap(([key, { name, count }]) => {
    const there = other.get(key);
    return there ? [{ name, a: count, b: there.count }] : [];
  });
}

function carriers(statements: readonly Statement[]): Map<string, { name: string; count: number }> {
  const all = new Map<string, { name: string; count: number }>();
  for (const { via, kind, names } of statements) {
    const words = [...via.split(' … '), ...(kind === 'outlet' ? names : [])];
    const own = words.map((each) => each.replace(AROUND, '').replace(AROUND, '').trim());
    for (const name of new Set(own)) {
      if (!isOwnName(name, 'outlet')) continue;
      const key = name.toLowerCase();
      all.set(key, { name: all.get(key)?.name ?? name, count: (all.get(key)?.count ?? 0) + 1 });
    }
  }
  return all;
}

function runsOf(a: Side, b: Side): Comparison['runs'] {
  const hasTexts = a.text !== undefined && b.text !== undefined;
  const [one, other] = hasTexts ? [[a.text!], [b.text!]] : [wordsOf(a.reading), wordsOf(b.reading)];
  const runs = sameRuns(one, other);
  return {
    of: hasTexts ? 'texts' : 'statements',
    runs,
    words: runs.reduce((sum, { count }) => sum + count, 0),
    all: { a: countWords(one), b: countWords(other) },
  };
}

/** Words of what was read of a page, each statement and claim a piece. */
const wordsOf = ({ attributions, claims }: KeptReading): string[] => [
  ...attributions.map(({ content }) => content),
  ...claims.map(({ words }) => words),
];

/** Statements that are shown with a claim. */
const MOST_SOURCED = 3;

function sourcedIn(claims: readonly KeptClaim[], statements: readonly Statement[]): SourcedElsewhere[] {
  const named = statements.filter(({ kind }) => kind !== 'none');
  const topics = named.map(({ content }) => topicOf(content));
  return claims.flatMap((claim) => {
    const topic = topicOf(claim.words);
    const fits = topics.flatMap((each, at) => {
      const how = sameTopic(topic, each);
      return how === undefined ? [] : [{ how, statement: named[at]! }];
    });
    if (fits.length === 0) return [];
    fits.sort((x, y) => y.how - x.how);
    return [{ claim, statements: fits.slice(0, MOST_SOURCED).map(({ statement }) => statement) }];
  });
}
