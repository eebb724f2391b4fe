import { figure } from '../table';

/** One line of what is measured, on both builds. */
export interface Row {
  what: string;
  unit: 'ms' | 'MB';
  before: number;
  now: number;
  /** Which promise it stands under. */
  promise?: keyof typeof PROMISES;
}

/** A save may take so many times as long as before. */
const MOST_TIMES = 1.5;
/** ms in which the list of a page is there. */
const LATEST_LIST_MS = 20;
/** Bytes / 1,000,000 of 100,000 annotations that were changed twice each. */
const MOST_MB = 150;
/**
 * What counts as no slower: medians of the very same build differ by a tenth from run to run on a machine that does
 * other things as well, and by half a millisecond where they are small.
 */
const NOISE = { share: 0.15, ms: 0.5 };

/** Each says what is broken, and nothing where it is kept. */
const PROMISES = {
  save: ({ what, before, now }: Row) =>
    now > before * MOST_TIMES && `${what}: ${times(before, now)} times as long, ${MOST_TIMES} are allowed.`,
  list: (row: Row) =>
    row.now > LATEST_LIST_MS
      ? `${row.what}: ${figure(row.now, 1)} ms, ${LATEST_LIST_MS} ms are allowed.`
      : PROMISES.asFast(row),
  asFast: ({ what, before, now }: Row) =>
    now > before * (1 + NOISE.share) + NOISE.ms &&
    `${what}: slower than before (${times(before, now)} times).`,
  size: ({ what, now }: Row) => now > MOST_MB && `${what}: ${figure(now)} MB, ${MOST_MB} MB are allowed.`,
};

/** Sentences, one for each promise that is broken. */
export function broken(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => (row.promise && PROMISES[row.promise](row)) || []);
}

const COLUMNS = [46, 10, 10, 8] as const;

export const HEAD = line('', 'before', 'now', 'times');

/** A row as it is printed at once, before the others are known. */
export function rowLine({ what, unit, before, now }: Row): string {
  const decimals = unit === 'ms' && Math.max(before, now) < 1_000 ? 1 : 0;
  return line(`${what}, ${unit}`, figure(before, decimals), figure(now, decimals), times(before, now));
}

const times = (before: number, now: number) => figure(now / before, 2);

function line(what: string, ...figures: string[]): string {
  return what.padEnd(COLUMNS[0]) + figures.map((one, index) => one.padStart(COLUMNS[index + 1]!)).join('');
}
