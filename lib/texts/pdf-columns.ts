import type { PdfLine } from './pdf-page';

/** Lines that a column has at least; with fewer on one side it is a table, a caption or a note in the margin. */
const FEWEST_LINES = 4;
/** Share of lines that may go across the space between columns: headlines do, text does not. */
const MOST_ACROSS = 0.3;
/** Points that are looked at, from left to right, for that space. */
const STEP = 3;
/** Levels of columns in columns: a page of a newspaper has eight columns. */
const DEEPEST = 3;

/** Lines that stand below each other, in the order in which they are read. */
export type Column = PdfLine[];

/**
 * A page's lines as columns in reading order: what goes across comes where it stands, between it the left column before
 * the right one.
 * @param lines from top to bottom
 */
export function columnsOf(lines: readonly PdfLine[], depth = 0): Column[] {
  const gutter = depth < DEEPEST ? gutterOf(lines) : undefined;
  if (gutter === undefined) return lines.length > 0 ? [[...lines]] : [];
  const columns: Column[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  let across: PdfLine[] = [];
  const end = () => {
    columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    [left, right] = [[], []];
  };
  for (const line of lines) {
    if (isAcross(line, gutter)) {
      if (left.length + right.length > 0) end();
      across.push(line);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    (line.right <= gutter ? left : right).push(line);
  }
  if (across.length > 0) columns.push(across);
  end();
  return columns;
}

const isAcross = ({ left, right }: PdfLine, x: number) => left < x && right > x;

/** Where the space between two columns is; nothing where there is one column. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  if (lines.length < 2 * FEWEST_LINES) return undefined;
  const from = Math.min(...lines.map(({ left }) => left));
  const to = Math.max(...lines.map(({ right }) => right));
  let best: { x: number; across: number } | undefined;
  const middle = (from + to) / 2;
  for (let x = from + STEP; x < to; x += STEP) {
    const across = lines.filter((line) => isAcross(line, x)).length;
    if (across > lines.length * MOST_ACROSS) continue;
    const isNearer = best && across === best.across && Math.abs(x - middle) < Math.abs(best.x - middle);
    if (best && across >= best.across && !isNearer) continue;
    if (areColumns(lines, x)) best = { x, across };
  }
  return best?.x;
}

/** Whether on both sides stands running text, side by side. */
function areColumns(lines: readonly PdfLine[], x: number): boolean {
  const left = lines.filter(({ right }) => right <= x);
  const right = lines.filter((line) => line.left >= x);
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  if (!isText(left) || !isText(right)) return false;
  const overlap = Math.min(top(left), top(right)) - Math.max(bottom(left), bottom(right));
  return overlap > 0;
}

/** Lines of text are of many words; cells of a table and marks of a list are of one. */
const isText = (lines: readonly PdfLine[]): boolean =>
  lines.filter(({ text }) => text.trim().split(/\s+/).length >= WORDS).length * 2 > lines.length;
const WORDS = 3;

const top = (lines: readonly PdfLine[]) => Math.max(...lines.map(({ y }) => y));
const bottom = (lines: readonly PdfLine[]) => Math.min(...lines.map(({ y }) => y));
