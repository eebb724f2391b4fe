import type { SourceKind } from '../reading/types';
import { folded, isOwnName, type Likeness, likeKeys, likeness } from './names';
import type { PageSummary } from './summary';

/** The list of all sources. */

export interface SourceRow {
  /** The name under which it is shown. */
  name: string;
  /** That which it has most often. */
  kind: SourceKind;
  /** As each page has it; empty where the name stands for itself alone. */
  others: string[];
  pages: number;
  statements: number;
  /** False for "an official": on another page it is somebody else. */
  isOwn: boolean;
}

/** Two that may be one. */
export interface Pair {
  a: SourceRow;
  b: SourceRow;
  how: Likeness;
}

/**
 * All sources of some pages, those with the most statements first.
 * @param nameOf the name under which a source is shown
 */
export function listSources(pages: Iterable<PageSummary>, nameOf: (name: string) => string): SourceRow[] {
  const rows = new Map<string, { row: SourceRow; kinds: Map<SourceKind, number>; names: Set<string> }>();
  for (const { sources, shared } of pages) {
    const here = new Set<string>();
    const shownNames = sources.map(({ name }) => nameOf(name));
    for (const [place, { name, kind, alone }] of sources.entries()) {
      const shown = shownNames[place]!;
      const entry = rows.get(shown) ?? { row: newRow(shown), kinds: new Map(), names: new Set() };
      rows.set(shown, entry);
      entry.row.statements += alone;
      entry.row.pages += here.has(shown) ? 0 : 1;
      entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + Math.max(1, alone));
      entry.names.add(name);
      here.add(shown);
    }
    for (const places of shared)
      for (const name of new Set(places.map((place) => shownNames[place]!)))
        rows.get(name)!.row.statements += 1;
  }
  const all = [...rows.values()].map(({ row, kinds, names }): SourceRow => {
    const [[kind] = ['none' as const]] = [...kinds].sort((a, b) => b[1] - a[1]);
    const others = [...names].filter((name) => name !== row.name).sort();
    return { ...row, kind, others, isOwn: isOwnName(row.name, kind) };
  });
  return all.sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}

const newRow = (name: string): SourceRow => ({
  name,
  kind: 'none',
  others: [],
  pages: 0,
  statements: 0,
  isOwn: false,
});

/** Those whose name, or one of their others, begins a word with each word that is typed, accents aside. */
export function sourcesLike(rows: readonly SourceRow[], typed: string): SourceRow[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [...rows];
  return rows.filter(({ name, others }) =>
    [name, ...others].some((each) => {
      const own = wordsOf(each);
      return words.every((word) => own.some((other) => other.startsWith(word)));
    }),
  );
}

export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Pairs that are looked at: of a surname that thousands have, those quoted most. */
const MOST_ALIKE = 40;

/** Pairs that may be one, those with most statements first. Joining them is the reader's. */
export function likelyPairs(rows: readonly SourceRow[]): Pair[] {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows)
    for (const key of new Set(likeKeys(row))) {
      const group = groups.get(key);
      if (!group) groups.set(key, [row]);
      else if (group.length < MOST_ALIKE) group.push(row);
    }
  const pairs = new Map<string, Pair>();
  for (const group of groups.values())
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) {
        const how = likeness(a, b);
        if (how) pairs.set(JSON.stringify([a.name, b.name]), { a, b, how });
      }
  const weight = ({ a, b }: Pair) => Math.min(a.statements, b.statements);
  return [...pairs.values()].sort((one, other) => weight(other) - weight(one));
}

/** Those that may be the same as one, the likest first. */
export function likeSources(rows: readonly SourceRow[], row: SourceRow): { row: SourceRow; how: Likeness }[] {
  const order: readonly Likeness[] = ['form', 'short', 'surname'];
  return rows
    .flatMap((other) => {
      const how = other.name === row.name ? undefined : likeness(row, other);
      return how ? [{ row: other, how }] : [];
    })
    .sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how) || b.row.statements - a.row.statements);
}
