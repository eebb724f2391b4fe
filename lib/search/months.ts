/** Months of the reader's own calendar, "2026-05": the beginnings of all between two times. */
export interface Months {
  names: string[];
  /** ms since 1970, in order. */
  starts: number[];
}

/** Before the first year, and after the last one, that is named: dates there are of a clock that was wrong. */
const YEARS = [1900, 2200] as const;

export function monthsBetween(from: number, to: number): Months {
  const months: Months = { names: [], starts: [] };
  const first = new Date(Math.max(from, new Date(YEARS[0], 0).getTime()));
  const end = Math.min(to, new Date(YEARS[1], 0).getTime());
  for (let month = new Date(first.getFullYear(), first.getMonth()); month.getTime() <= end; ) {
    months.names.push(monthName(month));
    months.starts.push(month.getTime());
    month = new Date(month.getFullYear(), month.getMonth() + 1);
  }
  return months;
}

export const monthOf = (time: number): string => monthName(new Date(time));

const monthName = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`;

/** The place of the month that a time is in; the first or last one where it is in none. */
export function placeOfMonth({ starts }: Months, time: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
