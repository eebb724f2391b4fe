import { SOURCE_KINDS, type SourceKind } from '../reading/types';
import {
  type Interval,
  type Share,
  SOURCES_FACTOR,
  TRUST_IN_NAMES,
  trueClaims,
  trueShare,
  wilson,
} from './interval';
import { isOwnName } from './names';
import { REASONS, type Reason, type ReasonGroup } from './reasons';
import type { PageSummary } from './summary';

/**
 * How some pages are sourced. It judges neither whether anything is true nor an outlet, and is made of one site, tag or
 * span of time at a time: nothing here puts sites side by side.
 */
export interface Audit {
  pages: number;
  readings: number;
  /** Pages of which the reading holds the beginning alone. */
  cut: number;
  statements: number;
  /** Of the statements, in the order of `SOURCE_KINDS`. */
  kinds: ({ kind: SourceKind } & Share)[];
  /** How many claims without a source are marked, and how many there probably are. */
  claims: { count: number; pages: number } & Interval;
  sources: SourcesOfPages;
  /** Sources with a name of their own, those with the most statements first. */
  most: ({ name: string; kind: SourceKind } & Share)[];
  /** What the first three make of all statements. */
  firstThree: Share;
  /** How many sources with a name of their own there are. */
  names: number;
  unnamed: {
    /** Of the unnamed sources, those of whom the article says why; an interval of chance alone. */
    withReason: Share;
    groups: { group: ReasonGroup; count: number }[];
    sources: UnnamedSource[];
  };
}

export interface UnnamedSource {
  page: string;
  title: string;
  name: string;
  statements: number;
  reason?: Reason;
}

export interface SourcesOfPages {
  mean: number;
  meanInterval: Interval;
  median: number;
  /** Pages with so many sources: from the first to the last number; the last has no end. */
  bins: ({ from: number; to?: number } & Share)[];
}

/** Articles of most papers have two to five sources: those are told apart, and more are not. */
const BINS: readonly (readonly [from: number, to?: number])[] = [[0, 0], [1, 1], [2, 2], [3, 4], [5, 7], [8]];
/** Names that are listed. */
const MOST_NAMES = 15;
const FIRST = 3;

/** @param nameOf the name under which a source is shown */
export function audit(pages: Iterable<PageSummary>, nameOf: (name: string) => string): Audit {
  const kinds = SOURCE_KINDS.map(() => 0);
  const names = new Map<string, { kind: SourceKind; count: number }>();
  const unnamed: UnnamedSource[] = [];
  const perPage: number[] = [];
  // Who a statement is of, where they are several: what the first three make of all counts each once.
  const together: string[][] = [];
  const sums = { pages: 0, readings: 0, cut: 0, statements: 0, claims: 0, withClaims: 0 };
  for (const each of pages) {
    sums.pages += 1;
    sums.readings += each.readings;
    sums.cut += each.isCut ? 1 : 0;
    sums.statements += each.statements;
    sums.claims += each.claims;
    sums.withClaims += each.claims > 0 ? 1 : 0;
    for (const [at, count] of each.kinds.entries()) kinds[at]! += count;
    const shown = each.sources.map(({ name }) => nameOf(name));
    const own = each.sources.map(({ kind }, place) => isOwnName(shown[place]!, kind));
    const count = (place: number, by: number) => {
      if (!own[place] || by === 0) return;
      const entry = names.get(shown[place]!) ?? { kind: each.sources[place]!.kind, count: 0 };
      names.set(shown[place]!, { ...entry, count: entry.count + by });
    };
    const totals = each.sources.map(({ alone }) => alone);
    for (const [place, { alone }] of each.sources.entries()) count(place, alone);
    for (const places of each.shared) {
      const firsts = places.filter((place, at) => places.findIndex((p) => shown[p] === shown[place]) === at);
      for (const place of firsts) count(place, 1);
      for (const place of places) totals[place]! += 1;
      const ownNames = firsts.filter((place) => own[place]).map((place) => shown[place]!);
      if (ownNames.length > 1) together.push(ownNames);
    }
    perPage.push(new Set(shown.filter((_, place) => each.sources[place]!.kind !== 'none')).size);
    for (const [place, { name, kind, reason }] of each.sources.entries())
      if (kind === 'unnamed')
        unnamed.push({
          page: each.page,
          title: each.title,
          name,
          statements: totals[place]!,
          ...(reason && { reason }),
        });
  }
  const most = [...names].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  const { statements } = sums;
  const first = new Set(most.slice(0, FIRST).map(([name]) => name));
  const twice = together.reduce(
    (sum, each) => sum + Math.max(0, each.filter((name) => first.has(name)).length - 1),
    0,
  );
  const ofFirst = most.slice(0, FIRST).reduce((sum, [, { count }]) => sum + count, 0) - twice;
  const given = unnamed.filter(({ reason }) => reason && reason.group !== 'asked').length;
  return {
    pages: sums.pages,
    readings: sums.readings,
    cut: sums.cut,
    statements,
    kinds: SOURCE_KINDS.map((kind, at) => ({ kind, ...trueShare(kinds[at]!, statements) })),
    claims: { count: sums.claims, pages: sums.withClaims, ...trueClaims(sums.claims) },
    sources: sourcesOfPages(perPage),
    most: most
      .slice(0, MOST_NAMES)
      .map(([name, { kind, count }]) => ({ name, kind, ...trueShare(count, statements, TRUST_IN_NAMES) })),
    firstThree: trueShare(ofFirst, statements, TRUST_IN_NAMES),
    names: names.size,
    unnamed: {
      withReason: { count: given, of: unnamed.length, ...wilson(given, unnamed.length) },
      groups: REASONS.map((group) => ({
        group,
        count: unnamed.filter(({ reason }) => reason?.group === group).length,
      })),
      sources: unnamed.sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1)),
    },
  };
}

/**
 * How many sources articles have. Between what the true share of a bin probably lies follows from the same articles with
 * as many fewer, and as many more, as the reading's errors allow (`SOURCES_FACTOR`).
 */
function sourcesOfPages(counts: readonly number[]): SourcesOfPages {
  const sorted = [...counts].sort((a, b) => a - b);
  const of = counts.length;
  const mean = of === 0 ? 0 : counts.reduce((sum, each) => sum + each, 0) / of;
  const { low, high } = SOURCES_FACTOR;
  return {
    mean,
    meanInterval: { low: mean * low, high: mean * high },
    median: sorted[Math.floor((of - 1) / 2)] ?? 0,
    bins: BINS.map(([from, to]) => {
      const isIn = (count: number) => count >= from && count <= (to ?? Infinity);
      const inBin = (factor: number) => counts.filter((count) => isIn(Math.round(count * factor))).length;
      const count = inBin(1);
      const bounds = [low, 1, high].map((factor) => wilson(inBin(factor), of));
      return {
        from,
        ...(to !== undefined && { to }),
        count,
        of,
        low: Math.min(...bounds.map((each) => each.low)),
        high: Math.max(...bounds.map((each) => each.high)),
      };
    }),
  };
}
