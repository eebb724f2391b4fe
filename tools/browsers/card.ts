import type { Page } from './types';

/** Opens the card as a reader does: with a press on a mark. */

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
        // The layers of kinds; what lies on them shows the reader's own doings.
        if (!/^whence-[1-7]\b/.test(name)) continue;
        for (const range of highlight as unknown as Iterable<Range>) {
          if (!range.toString().includes(wanted)) continue;
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const frame = range.startContainer.ownerDocument?.defaultView?.frameElement;
          const { x: left, y: top } = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
          for (const { x, y, width, height } of range.getClientRects()) {
            const point = { x: left + x + Math.min(width / 2, 12), y: top + y + height / 2 };
            const hit = document.elementFromPoint(point.x, point.y);
            if (hit && !hit.closest('a, button, div[popover]')) return point;
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
