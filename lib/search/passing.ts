import { type Columns, FLAGS, tagsOf } from './columns';
import type { Filters } from './query';
import { STATES } from './query';
import type { Values } from './values';

/** Filters that are one choice each: its values are counted as if it were not made. */
export const GROUPS = [
  'site',
  'page',
  'source',
  'kind',
  'tags',
  'assessment',
  'state',
  'note',
  'untagged',
  'dismissed',
  'date',
] as const;
export type Group = (typeof GROUPS)[number];

/** What a filter asks of a row. */
export interface Test {
  group: Group;
  passes(row: number): boolean;
}

/** What rows say that follows from more than themselves. */
export interface Shown {
  /** Of each row, its place in `STATES`. */
  state: Uint8Array;
  /** Of each row, the number of the source that it is shown with. */
  source: Uint32Array;
}

/** The filters that are set, each as a look into a column. */
export function testsOf(columns: Columns, { state, source }: Shown, filters: Filters): Test[] {
  const tests: Test[] = [];
  const add = (group: Group, passes: Test['passes']) => tests.push({ group, passes });
  const among = (
    values: string[] | undefined,
    list: Values,
    group: Group,
    number: (row: number) => number,
  ) => {
    if (!values?.length) return;
    const chosen = chosenOf(values, list);
    add(group, (row) => chosen[number(row)] === 1);
  };
  const { page, sites, kind, assessment, flags, modified, tagStarts } = columns;
  among(filters.site, columns.siteValues, 'site', (row) => sites.all[page.all[row]!]!);
  among(filters.page, columns.pages, 'page', (row) => page.all[row]!);
  among(filters.source, columns.sourceValues, 'source', (row) => source[row]!);
  among(filters.kind, columns.kindValues, 'kind', (row) => kind.all[row]!);
  among(filters.assessment, columns.assessmentValues, 'assessment', (row) => assessment.all[row]!);
  if (filters.state?.length) {
    const chosen = STATES.map((each) => filters.state!.includes(each));
    add('state', (row) => chosen[state[row]!]!);
  }
  const flag = (is: boolean | undefined, group: Group, bit: number) => {
    if (is !== undefined) add(group, (row) => ((flags.all[row]! & bit) !== 0) === is);
  };
  flag(filters.note, 'note', FLAGS.note);
  flag(filters.dismissed, 'dismissed', FLAGS.dismissed);
  const { untagged, from = -Infinity, to = Infinity } = filters;
  if (untagged !== undefined)
    add('untagged', (row) => (tagStarts.all[row] === tagStarts.all[row + 1]) === untagged);
  if (from > -Infinity || to < Infinity)
    add('date', (row) => modified.all[row]! >= from && modified.all[row]! < to);
  const tags = tagTest(columns, filters.tags ?? {});
  if (tags) add('tags', tags);
  return tests;
}

const [ALL, ANY, NONE] = [1, 2, 4];

function tagTest(columns: Columns, { all = [], any = [], none = [] }: NonNullable<Filters['tags']>) {
  if (all.length + any.length + none.length === 0) return undefined;
  const { list, numbers } = columns.tagValues;
  const wanted = new Uint8Array(list.length);
  const put = (tags: readonly string[], bit: number) => {
    for (const tag of tags) {
      const number = numbers.get(tag);
      if (number !== undefined) wanted[number]! |= bit;
    }
  };
  put(all, ALL);
  put(any, ANY);
  put(none, NONE);
  const needed = new Set(all).size;
  return (row: number): boolean => {
    let [found, isAny] = [0, any.length === 0];
    for (const tag of tagsOf(columns, row)) {
      const bits = wanted[tag]!;
      if (bits & NONE) return false;
      if (bits & ALL) found += 1;
      if (bits & ANY) isAny = true;
    }
    return isAny && found === needed;
  };
}

function chosenOf(values: readonly string[], { list, numbers }: Values): Uint8Array {
  const chosen = new Uint8Array(list.length);
  for (const value of values) {
    const number = numbers.get(value);
    if (number !== undefined) chosen[number] = 1;
  }
  return chosen;
}
