import type { Page } from '../browsers';
import { until } from '../browsers/in-view';

/** What a reader's hands do on a page: press a mark, select words, press the button beside them. */

interface Point {
  x: number;
  y: number;
}

/**
 * Where to press a mark whose words contain `words`: on its first line in which the page itself has no link or
 * button under the point.
 */
export function pointOnMark(page: Page, words: string): Promise<Point> {
  return page.waitFor(
    `a mark with the words "${words}"`,
    (wanted) => {
      for (const [name, highlight] of CSS.highlights) {
        if (!/^whence-(person|organization|outlet|document|unnamed|none|claim)/.test(name)) continue;
        for (const range of highlight as unknown as Iterable<Range>) {
          if (!range.toString().includes(wanted)) continue;
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          for (const { x, y, width, height } of range.getClientRects()) {
            const point = { x: x + Math.min(width / 2, 12), y: y + height / 2 };
            const hit = document.elementFromPoint(point.x, point.y);
            if (hit && !hit.closest('a, button, whence-card')) return point;
          }
        }
      }
      return undefined;
    },
    words,
  );
}

/** Presses a mark and gives the card that opens. */
export async function openCardOn(page: Page, words: string) {
  const { x, y } = await pointOnMark(page, words);
  await page.clickAt(x, y);
  return openedCard(page);
}

/** The card, once it shows its editor. */
export async function openedCard(page: Page) {
  const card = await page.card();
  await card.waitFor('the card to show', () => document.querySelector('textarea'));
  return card;
}

/** Where words stand in the window, from the left edge of the first letter to the right edge of the last. */
export function whereAre(page: Page, words: string): Promise<{ start: Point; end: Point }> {
  return page.waitFor(
    `the words "${words}"`,
    (wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at === -1 || !node.parentElement) continue;
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        const edge = (offset: number) => {
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          return range.getBoundingClientRect();
        };
        const [first, last] = [edge(at), edge(at + wanted.length - 1)];
        return {
          start: { x: first.left + 1, y: first.top + first.height / 2 },
          end: { x: last.right, y: last.top + last.height / 2 },
        };
      }
      return undefined;
    },
    words,
  );
}

/** Selects words with the mouse. They must stand in one text node. */
export async function select(page: Page, words: string): Promise<void> {
  const { start, end } = await whereAre(page, words);
  await page.drag(start, end);
  await until('the selection', () => page.evaluate(() => String(getSelection()) !== ''));
}

/** Presses the button that Whence shows at a selection. It lies in a closed shadow root: only its place can be seen. */
export async function pressSelectionButton(page: Page): Promise<void> {
  const { x, y } = await page.waitFor('the button at the selection', () => {
    const selected = getSelection();
    if (!selected || selected.rangeCount === 0) return undefined;
    const { right, bottom } = selected.getRangeAt(0).getBoundingClientRect();
    for (let down = 4; down < 60; down += 4) {
      for (let along = -120; along < 120; along += 6) {
        const hit = document.elementFromPoint(right + along, bottom + down);
        if (hit?.localName === 'whence-card') return { x: right + along + 8, y: bottom + down + 4 };
      }
    }
    return undefined;
  });
  await page.clickAt(x, y);
}
