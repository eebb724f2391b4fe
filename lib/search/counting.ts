import { type Columns, FLAGS, tagsOf } from './columns';
import type { Ranks } from './matching';
import { type Months, placeOfMonth } from './months';
import { GROUPS, type Group, type Shown, type Test } from './passing';
import type { Facets, FacetValue, Filters } from './query';
import { STATES } from './query';

/** Rows that are left, and how many there are of each value. */
export interface Counted {
  /** 1: it is left. */
  left: Uint8Array;
  total: number;
  counts?: Counts;
}

type Counts = Record<keyof Facets, Uint32Array>;

const BIT = Object.fromEntries(GROUPS.map((group, i) => [group, 1 << i])) as Record<Group, number>;

/**
 * Goes once through all rows. A row that passes all filters counts in every facet; one that fails a single one counts in
 * the facet of that one, as if it were not there.
 * @param ranks of what was typed, where something was
 * @param months where values are to be counted
 */
export function countRows(
  columns: Columns,
  shown: Shown,
  tests: readonly Test[],
  ranks: Ranks | undefined,
  months: Months | undefined,
): Counted {
  const count = columns.ids.length;
  const alive = columns.alive.all;
  const left = new Uint8Array(count);
  const counts = months && emptyCounts(columns, months);
  const add = counts && months && adding(columns, shown, counts, months);
  const passes = tests.map((test) => test.passes);
  const bits = tests.map(({ group }) => BIT[group]);
  let total = 0;
  next: for (let row = 0; row < count; row++) {
    if (alive[row] === 0 || (ranks && ranks[row] === 0)) continue;
    let failed = 0;
    for (let i = 0; i < passes.length; i++) {
      if (passes[i]!(row)) continue;
      if (failed !== 0 || !add) continue next;
      failed = bits[i]!;
    }
    if (failed === 0) {
      left[row] = 1;
      total += 1;
    }
    add?.(row, failed);
  }
  return { left, total, counts };
}

function emptyCounts(columns: Columns, months: Months): Counts {
  const of = (values: number) => new Uint32Array(values);
  return {
    site: of(columns.siteValues.list.length),
    source: of(columns.sourceValues.list.length),
    kind: of(columns.kindValues.list.length),
    tag: of(columns.tagValues.list.length),
    assessment: of(columns.assessmentValues.list.length),
    state: of(STATES.length),
    note: of(2),
    untagged: of(1),
    dismissed: of(2),
    month: of(months.starts.length),
  };
}

function adding(columns: Columns, { state, source }: Shown, counts: Counts, months: Months) {
  const { page, sites, kind, assessment, flags, modified, tagStarts } = columns;
  return (row: number, failed: number): void => {
    const is = (bit: number) => failed === 0 || failed === bit;
    const flag = flags.all[row]!;
    if (is(BIT.site)) counts.site[sites.all[page.all[row]!]!]!++;
    if (is(BIT.source)) counts.source[source[row]!]!++;
    if (is(BIT.kind)) counts.kind[kind.all[row]!]!++;
    if (is(BIT.assessment)) counts.assessment[assessment.all[row]!]!++;
    if (is(BIT.state)) counts.state[state[row]!]!++;
    if (is(BIT.note)) counts.note[(flag & FLAGS.note) === 0 ? 1 : 0]!++;
    if (is(BIT.dismissed)) counts.dismissed[(flag & FLAGS.dismissed) === 0 ? 1 : 0]!++;
    if (is(BIT.date)) counts.month[placeOfMonth(months, modified.all[row]!)]!++;
    if (is(BIT.untagged) && tagStarts.all[row] === tagStarts.all[row + 1]) counts.untagged[0]!++;
    // Another tag is chosen as well, and not in its stead.
    if (failed === 0) for (const tag of tagsOf(columns, row)) counts.tag[tag]!++;
  };
}

/** The values of all facets with their counts, those that are chosen among them. */
export function facetsFrom(columns: Columns, counts: Counts, months: Months, filters: Filters): Facets {
  const named = (facet: keyof Facets, names: readonly string[], chosen: readonly string[] = []) =>
    valuesFrom(counts[facet], names, chosen);
  const { tags = {} } = filters;
  return {
    site: named('site', columns.siteValues.list, filters.site),
    source: named('source', columns.sourceValues.list, filters.source),
    kind: named('kind', columns.kindValues.list, filters.kind),
    tag: named('tag', columns.tagValues.list, [
      ...(tags.all ?? []),
      ...(tags.any ?? []),
      ...(tags.none ?? []),
    ]),
    assessment: named('assessment', columns.assessmentValues.list, filters.assessment),
    state: named('state', STATES, filters.state),
    note: named(
      'note',
      ['with', 'without'],
      filters.note === undefined ? [] : [filters.note ? 'with' : 'without'],
    ),
    untagged: named('untagged', ['untagged'], filters.untagged ? ['untagged'] : []),
    dismissed: named(
      'dismissed',
      ['dismissed', 'not'],
      filters.dismissed === undefined ? [] : [filters.dismissed ? 'dismissed' : 'not'],
    ),
    month: named('month', months.names).sort(latestFirst),
  };
}

/** The most frequent first. */
export const frequentFirst = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || (a.value < b.value ? -1 : 1);

export const latestFirst = (a: FacetValue, b: FacetValue): number => (a.value > b.value ? -1 : 1);

function valuesFrom(counts: Uint32Array, names: readonly string[], chosen: readonly string[]): FacetValue[] {
  const values: FacetValue[] = [];
  const missing = new Set(chosen);
  for (const [number, count] of counts.entries()) {
    const value = names[number]!;
    if (value === '' || (count === 0 && !missing.has(value))) continue;
    missing.delete(value);
    values.push({ value, count });
  }
  for (const value of missing) if (value !== '') values.push({ value, count: 0 });
  return values.sort(frequentFirst);
}
