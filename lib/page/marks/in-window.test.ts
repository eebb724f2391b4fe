import { expect, test } from 'vitest';
import type { Span } from '../../reading/types';
import { type Lines, spanInWindow } from './in-window';

/** Ten blocks of 100 letters, each 50 pixels tall. */
const LENGTH = 100;
const TALL = 50;
const WINDOW = 120;

/** @param scrolled how far (pixels) @param hidden blocks that are not laid out */
function lines(scrolled: number, hidden: readonly number[] = []): Lines {
  const document = {} as Document;
  const blocks = Array.from({ length: 10 }, (_, i) => ({
    span: [i * LENGTH, (i + 1) * LENGTH] as Span,
    kind: 'paragraph' as const,
  }));
  const rangesOf = ([start]: Span) => {
    const index = start / LENGTH;
    const top = index * TALL - scrolled;
    const box = { top, bottom: top + TALL, height: hidden.includes(index) ? 0 : TALL };
    return [
      { startContainer: { ownerDocument: document }, getBoundingClientRect: () => box } as unknown as Range,
    ];
  };
  return { blocks, text: 'x'.repeat(10 * LENGTH), document, rangesOf };
}

test('is what stands in the window, to the line', () => {
  expect(spanInWindow(lines(0), WINDOW)).toEqual([0, 240]);
  expect(spanInWindow(lines(125), WINDOW)).toEqual([250, 490]);
  expect(spanInWindow(lines(400), WINDOW)).toEqual([800, 1000]);
});

test('passes over blocks that are not laid out', () => {
  expect(spanInWindow(lines(125, [0, 1, 2, 3, 5, 9]), WINDOW)).toEqual([400, 490]);
  expect(
    spanInWindow(
      lines(
        0,
        Array.from({ length: 10 }, (_, i) => i),
      ),
      WINDOW,
    ),
  ).toBeUndefined();
});

test('is empty before the article and behind it', () => {
  expect(spanInWindow(lines(-500), WINDOW)).toEqual([0, 0]);
  expect(spanInWindow(lines(900), WINDOW)).toEqual([1000, 1000]);
});
