/**
 * Which rows of a list of one height are to be in the document, and where. Lengths in CSS pixels.
 */

/**
 * Longest element that is scrolled. Firefox draws none that is longer than some 17.8 million, Chrome than 33.5; lists that
 * would be are scrolled faster than the hand moves instead.
 */
export const LONGEST = 15_000_000;

/** Rows beyond what is seen at each end: some for a turn of the wheel, few enough to be made in a frame. */
const BEYOND = 6;

export interface Scrolled {
  /** Of rows. */
  total: number;
  rowHeight: number;
  /** Of what is seen of the list. */
  height: number;
  /** How far it is scrolled. */
  top: number;
}

/** How long the element is that is scrolled. */
export const lengthOf = ({ total, rowHeight }: Pick<Scrolled, 'total' | 'rowHeight'>): number =>
  Math.min(total * rowHeight, LONGEST);

/** How far the rows themselves are scrolled: further than the element, where that is shorter than all rows are. */
export function rowsTop(scrolled: Scrolled): number {
  const { total, rowHeight, height, top } = scrolled;
  const room = lengthOf(scrolled) - height;
  if (room <= 0) return 0;
  return (Math.min(Math.max(top, 0), room) / room) * Math.max(total * rowHeight - height, 0);
}

/** The other way round: how far to scroll the element so that the rows are scrolled this far. */
export function topFor(scrolled: Omit<Scrolled, 'top'>, rows: number): number {
  const { total, rowHeight, height } = scrolled;
  const all = total * rowHeight - height;
  if (all <= 0) return 0;
  return (Math.min(Math.max(rows, 0), all) / all) * (lengthOf(scrolled) - height);
}

/** The rows from one to before another that are in the document, and how far down the first of them is put. */
export function rowsInView(scrolled: Scrolled): { from: number; to: number; offset: number } {
  const { total, rowHeight, height, top } = scrolled;
  if (total === 0 || rowHeight <= 0) return { from: 0, to: 0, offset: 0 };
  const down = rowsTop(scrolled);
  const from = Math.max(Math.floor(down / rowHeight) - BEYOND, 0);
  const to = Math.min(Math.ceil((down + height) / rowHeight) + BEYOND, total);
  const room = Math.max(lengthOf(scrolled) - height, 0);
  return { from, to, offset: Math.min(Math.max(top, 0), room) + from * rowHeight - down };
}

/** How far the rows have to be scrolled for one of them to be seen whole; as they are, where it is. */
export function topToSee(scrolled: Scrolled, index: number): number {
  const { rowHeight, height } = scrolled;
  const down = rowsTop(scrolled);
  const start = index * rowHeight;
  if (start < down) return start;
  return Math.max(down, start + rowHeight - height);
}
