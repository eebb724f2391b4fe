import type { Article } from '../reading/types';
import { refuseLength } from './limits';
import { endsSentence, joinLines } from './lines';
import { type Column, columnsOf } from './pdf-columns';
import { withoutMargins } from './pdf-margins';
import { linesOf, type PdfLine, type PdfPage } from './pdf-page';
import { TextBuilder } from './text-builder';
import { TextError } from './text-error';

/** Times the type of most of the text: what is set larger is a heading, where it is not long. */
const HEADING_SIZE = 1.15;
/** Code units. */
const LONGEST_HEADING = 200;
/** Times the usual distance of two lines: a larger one parts paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** Times the type's size: by how much a paragraph's first line is set in, at least and at most. */
const INDENT = [0.7, 4] as const;
/** Share of a column's width that a full line leaves free at most. */
const RAGGED = 0.12;
/** By how much (share) the type of one paragraph may vary. */
const SAME_SIZE = 0.12;
/** Code units on all pages below which a PDF has no text but stamps: its pages are pictures. */
const SCANNED = 25;

const BULLET = /^[•‣▪●◦–-]\s+/;

/**
 * What the pages of a PDF say, as paragraphs in reading order.
 * @throws TextError where there is no text on them, or too much
 */
export function articleFromPages(pages: readonly PdfPage[]): Article {
  const bare = withoutMargins(pages.map((page) => ({ height: page.height, lines: linesOf(page) })));
  const all = bare.flat();
  const letters = all.reduce((sum, { text }) => sum + text.trim().length, 0);
  if (letters < SCANNED) throw new TextError('scanned');
  const body = bodySize(all);
  const text = all.map((line) => line.text).join('\n');
  refuseLength(text);
  const builder = new TextBuilder();
  for (const { words, size } of paragraphsOf(
    bare.flatMap((lines) => columnsOf(lines)),
    text,
  )) {
    const isHeading = size > body * HEADING_SIZE && words.length <= LONGEST_HEADING;
    if (isHeading) builder.add('heading', [{ text: words }]);
    else if (BULLET.test(words)) builder.add('list', [{ text: words.replace(BULLET, '') }]);
    else builder.add('paragraph', [{ text: words }]);
  }
  return builder.article();
}

interface Paragraph {
  words: string;
  size: number;
}

function paragraphsOf(columns: readonly Column[], text: string): Paragraph[] {
  const paragraphs: { lines: string[]; size: number }[] = [];
  for (const column of columns) {
    const shape = shapeOf(column);
    column.forEach((line, index) => {
      const before = column[index - 1];
      const last = paragraphs.at(-1);
      const goesOn =
        last &&
        isSameSize(last.size, line.size) &&
        (before ? !isNew(line, before, shape) : isCutOff(last.lines.at(-1)!, line));
      if (goesOn) last.lines.push(line.text);
      else paragraphs.push({ lines: [line.text], size: line.size });
    });
  }
  return paragraphs.map(({ lines, size }) => ({ words: joinLines(lines, text).trim(), size }));
}

interface Shape {
  left: number;
  right: number;
  /** Points between two lines. */
  leading: number;
}

function shapeOf(column: Column): Shape {
  const gaps = column.slice(1).map((line, index) => column[index]!.y - line.y);
  return {
    left: median(column.map(({ left }) => left)),
    right: Math.max(...column.map(({ right }) => right)),
    leading: gaps.length > 0 ? median(gaps) : 0,
  };
}

const isSameSize = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) * SAME_SIZE;

/** Whether a line opens a paragraph, in its own column. */
function isNew(line: PdfLine, before: PdfLine, { left, right, leading }: Shape): boolean {
  if (BULLET.test(line.text)) return true;
  const gap = before.y - line.y;
  if (gap > Math.max(leading, line.size) * PARAGRAPH_GAP) return true;
  const indent = (line.left - left) / line.size;
  const isIndented = indent > INDENT[0] && indent < INDENT[1] && before.left - left < line.size * INDENT[0];
  if (isIndented && endsSentence(before.text)) return true;
  const free = right - before.right;
  return free > (right - left) * RAGGED && endsSentence(before.text);
}

/** Whether a paragraph goes on at the head of the next column. */
const isCutOff = (before: string, line: PdfLine): boolean => !endsSentence(before) && !BULLET.test(line.text);

/** The size in which most of the text is set. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
