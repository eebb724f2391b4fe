import { timeOf } from './json-value';

/** Whether the day or the month stands first in "3/5/2026". */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:,?\s*(?:at\s+)?T?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?)?`;
/** 2026-05-03, 2026/5/3, 2026-05-03 09:30:00 */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
/** 3/5/2026, 03.05.2026 09:30, 5-3-26 9:30 PM */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
/** May 3, 2026 9:30 PM; Sunday, May 3, 2026 */
const MONTH_NAMED = new RegExp(
  String.raw`^(?:[a-z]+,\s*)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  'i',
);
/** 3 May 2026, 09:30; Sun, 3 May 2026 */
const DAY_NAMED = new RegExp(
  String.raw`^(?:[a-z]+,\s*)?(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})${TIME}$`,
  'i',
);
/** A date that says its zone, or ISO's: what the language itself reads alike everywhere, once a T stands in it. */
const ZONED = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d|UTC)$/i;
/** Seconds or milliseconds since 1970. */
const COUNTED = /^\d{10}(?:\d{3})?$/;

/**
 * ms since 1970 of a date in a cell; `undefined` for what is none. One without a zone is of the reader's own clock, which
 * is that of whoever wrote it, mostly.
 */
export function timeOfCell(cell: string, order: DateOrder): number | undefined {
  const text = cell.trim();
  // No date is longer: nothing has to be tried on a novel.
  if (text === '' || text.length > 60) return undefined;
  const zoned = ZONED.exec(text);
  if (zoned) return timeOf(`${zoned[1]}T${zoned[2]}${zoneOf(zoned[3]!)}`);
  if (COUNTED.test(text)) return text.length === 10 ? Number(text) * 1000 : Number(text);
  const iso = YEAR_FIRST.exec(text);
  if (iso) return local(iso[1], Number(iso[2]), iso[3], iso.slice(4));
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [, a, sign, b, year] = last;
    const isDayFirst = sign === '.' || order === 'day-first';
    return local(year, Number(isDayFirst ? b : a), isDayFirst ? a : b, last.slice(5));
  }
  const named = MONTH_NAMED.exec(text);
  if (named) return local(named[3], monthOf(named[1]!), named[2], named.slice(4));
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed) return local(dayNamed[3], monthOf(dayNamed[2]!), dayNamed[1], dayNamed.slice(4));
  return undefined;
}

const zoneOf = (zone: string): string =>
  /^(?:z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function local(
  year: string | undefined,
  month: number,
  day: string | undefined,
  [hour = '0', minute = '0', second = '0', half]: (string | undefined)[],
): number | undefined {
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  const date = new Date(full, month - 1, Number(day), hours, Number(minute), Number(second));
  const isThatDay = date.getMonth() === month - 1 && date.getDate() === Number(day);
  return isThatDay && hours < 24 && Number(minute) < 60 ? date.getTime() : undefined;
}

/** Which of the two it is, by dates of which one number can be no month. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  const pairs = cells.map((cell) => YEAR_LAST.exec(cell.trim())).filter((found) => found !== null);
  if (pairs.some(([, first]) => Number(first) > 12)) return 'day-first';
  // Where every date could be either, that of the country most tools are made in.
  return 'month-first';
}
