import type { PdfLine } from './pdf-page';

/** Share of a page's height, from its top and from its bottom, in which running heads and page numbers stand. */
const MARGIN = 0.12;
/** Share of the pages on which a head is the same: those of left and right pages differ. */
const REPEATS = 0.4;
const FEWEST_PAGES = 2;

const PAGE_NUMBER = /^[\s–—|-]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[\s–—|-]*$/i;

/** A page's lines, and how tall it is. */
export interface PageLines {
  height: number;
  lines: PdfLine[];
}

/** Takes what stands at the head or foot of page after page from all of them, and the numbers of pages. */
export function withoutMargins(pages: readonly PageLines[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const name of new Set(page.lines.filter((line) => isMargin(line, page)).map(nameOf)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = Math.max(FEWEST_PAGES, pages.length * REPEATS);
  return pages.map((page) =>
    page.lines.filter((line) => {
      if (!isMargin(line, page)) return true;
      return !PAGE_NUMBER.test(line.text) && (counts.get(nameOf(line)) ?? 0) < least;
    }),
  );
}

const isMargin = ({ y }: PdfLine, { height }: PageLines) => y > height * (1 - MARGIN) || y < height * MARGIN;

/** What it says, whatever the number in it, and where: "The Herald 12" and "The Herald 13" are one. */
const nameOf = ({ text, y }: PdfLine) =>
  `${text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()} ${Math.round(y / 4)}`;
