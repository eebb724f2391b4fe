import type { Page } from '../../tools/browsers';
import { until } from '../../tools/browsers/in-view';

export { openCardOn, openedCard, pointOnMark } from '../../tools/browsers/card';

/** What a reader's hands do on a page: press a mark, select words, press the button beside them. */

interface Point {
  x: number;
  y: number;
}

/**
 * Where words stand in the window, from the left edge of the first letter to the right edge of the last. They are
 * looked for in shadow roots and frames as well.
 */
export function whereAre(page: Page, words: string): Promise<{ start: Point; end: Point }> {
  return page.waitFor(
    `the words "${words}"`,
    (wanted) => {
      const roots: (Document | ShadowRoot)[] = [document];
      const texts: Text[] = [];
      // Grows as it is gone through: roots in roots.
      for (const root of roots) {
        for (const element of root.querySelectorAll<HTMLIFrameElement>('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element.contentDocument) roots.push(element.contentDocument);
        }
        const start = 'body' in root ? root.body : root;
        const walker = start.ownerDocument.createTreeWalker(
          start,
          NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
        );
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
      }
      for (const node of texts) {
        const at = node.data.indexOf(wanted);
        if (at === -1 || !node.parentElement?.getClientRects().length) continue;
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const frame = node.ownerDocument.defaultView?.frameElement;
        const { x, y } = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
        const range = document.createRange();
        const edge = (offset: number) => {
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          return range.getBoundingClientRect();
        };
        const [first, last] = [edge(at), edge(at + wanted.length - 1)];
        return {
          start: { x: x + first.left + 1, y: y + first.top + first.height / 2 },
          end: { x: x + last.right, y: y + last.top + last.height / 2 },
        };
      }
      return undefined;
    },
    words,
  );
}

/** Selects words with the mouse. They must stand in one text node. @returns where the mouse let go */
export async function select(page: Page, words: string): Promise<Point> {
  const { start, end } = await whereAre(page, words);
  await page.drag(start, end);
  await until('the selection', () =>
    page.evaluate(() => {
      const framed = Array.from(document.querySelectorAll('iframe'), (frame) => frame.contentDocument);
      return [document, ...framed].some((one) => one?.getSelection()?.type === 'Range');
    }),
  );
  return end;
}

/**
 * Presses the button that Whence shows at a selection. It lies in a closed shadow root: only its place can be seen.
 * @param near where the selection ends; needed where it is in a shadow root or a frame
 */
export async function pressSelectionButton(page: Page, near?: Point): Promise<void> {
  const { x, y } = await page.waitFor(
    'the button at the selection',
    (end) => {
      const selected = getSelection();
      const box = selected?.rangeCount ? selected.getRangeAt(0).getBoundingClientRect() : undefined;
      const [right, bottom] = end ? [end.x, end.y] : [box?.right ?? 0, box?.bottom ?? 0];
      for (let down = 4; down < 60; down += 4) {
        for (let along = -120; along < 120; along += 6) {
          const hit = document.elementFromPoint(right + along, bottom + down);
          if (hit?.matches('div[popover]')) return { x: right + along + 8, y: bottom + down + 4 };
        }
      }
      return undefined;
    },
    near ?? null,
  );
  await page.clickAt(x, y);
}
