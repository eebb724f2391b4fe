import { expect, test } from 'vitest';
import type { PdfItem, PdfPage } from './pdf-page';
import { articleFromPages } from './pdf-text';

/** Points of a letter of type of 10, about. */
const LETTER = 5;

const line = (text: string, x: number, y: number, size = 10): PdfItem => ({
  text,
  x,
  y,
  size,
  width: (text.length * LETTER * size) / 10,
});
const page = (...items: PdfItem[]): PdfPage => ({ width: 595, height: 842, items });
const column = (lines: readonly string[], x: number, y: number) =>
  lines.map((text, index) => line(text, x, y - 12 * index));

const said = (...pages: PdfPage[]) => {
  const { text, blocks } = articleFromPages(pages);
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);
};

test('lines become paragraphs, and parted words whole', () => {
  expect(
    said(
      page(
        line('Ferry to sail twice a day', 60, 700, 18),
        ...column(
          ['The harbour board said on Tuesday that the fer-', 'ry would sail twice a day from Octo-', 'ber.'],
          60,
          660,
        ),
        ...column(['It gave no reason for that, and nobody who was', 'asked knew one.'], 60, 600),
      ),
    ),
  ).toEqual([
    'heading: Ferry to sail twice a day',
    'paragraph: The harbour board said on Tuesday that the ferry would sail twice a day from October.',
    'paragraph: It gave no reason for that, and nobody who was asked knew one.',
  ]);
});

test('a first line that is set in opens a paragraph', () => {
  expect(
    said(
      page(
        ...column(['The board said so on Tuesday evening in Tolmouth.'], 60, 700),
        ...column(['Nobody else said anything about the ferry at'], 75, 688),
        ...column(['all, and the meeting ended.'], 60, 676),
      ),
    ),
  ).toHaveLength(2);
});

test('two columns are read one after the other, below the headline that goes across', () => {
  const left = [
    'The board of the harbour',
    'said that it would sail',
    'twice a day from now on,',
    'and that nobody had been',
    'asked about that, which',
  ];
  const right = [
    'was usual in such cases.',
    'The mayor of Tolmouth',
    'said that she had heard',
    'of it in the Gazette on',
    'a Monday in May.',
  ];
  expect(
    said(
      page(
        line('A headline that goes across both of the columns', 60, 700, 16),
        ...column(left, 60, 660),
        ...column(right, 310, 660),
      ),
    ),
  ).toEqual([
    'heading: A headline that goes across both of the columns',
    `paragraph: ${[...left, ...right].join(' ')}`,
  ]);
});

test('heads, feet and numbers of pages are left out, and a paragraph goes on over the page', () => {
  const pages = [1, 2, 3].map((number) =>
    page(
      line(`The Tolmouth Gazette ${number}`, 60, 810),
      ...column(
        [`Part ${number} of the story that the board told about`, 'the ferry and the engine of it that goes'],
        60,
        600,
      ),
      line(String(number), 300, 30),
    ),
  );
  const text = said(...pages).join(' ');
  expect(text).not.toContain('Gazette');
  expect(text).toMatch(/^paragraph: Part 1 .* goes Part 2 .* goes Part 3 .* goes$/);
});

test('pages without letters are pictures', () => {
  expect(() => said(page(), page())).toThrow(expect.objectContaining({ trouble: 'scanned' }));
});
