/** What is written on one page of a PDF. All measures are in points, from the page's lower left corner. */
export interface PdfPage {
  width: number;
  height: number;
  items: PdfItem[];
}

/** Letters that a PDF draws at once: a word, a part of one, or a line. */
export interface PdfItem {
  text: string;
  /** Where they begin, and their baseline. */
  x: number;
  y: number;
  width: number;
  /** Of the type. */
  size: number;
}

/** Letters on one line without a gap that parts columns. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Times the type's size: baselines that differ by less are one line, with its raised and lowered figures. */
const SAME_LINE = 0.35;
/** From which a gap is a space between words, where none is written; and from which it parts columns. */
const WORD_GAP = 0.18;
const COLUMN_GAP = 1.3;

/** Lines of a page, from top to bottom, those of one height from left to right. */
export function linesOf({ items }: PdfPage): PdfLine[] {
  const sorted = items
    .filter(({ text, size }) => text.trim() !== '' && size > 0)
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfItem[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && first.y - item.y < Math.max(first.size, item.size) * SAME_LINE) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap(fragmentsOf);
}

function fragmentsOf(row: PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { text, x, y, width, size } of row.sort((a, b) => a.x - b.x)) {
    const last = lines.at(-1);
    const gap = last ? x - last.right : 0;
    if (!last || gap > Math.max(size, last.size) * COLUMN_GAP) {
      lines.push({ text, left: x, right: x + width, y, size });
      continue;
    }
    const isApart = gap > size * WORD_GAP && !/\s$/.test(last.text) && !/^\s/.test(text);
    last.text += isApart ? ` ${text}` : text;
    last.right = Math.max(last.right, x + width);
    last.size = Math.max(last.size, size);
  }
  return lines;
}
