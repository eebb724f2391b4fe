import type { TextMap } from '../text/text-map';
import { typeOf } from '../tree/dom';

/** How far (CSS pixels) a point may lie outside a letter's box and still mean it: lines have gaps. */
const TOLERANCE = 3;

/**
 * The offset in the article's text under a point of the window, `undefined` where there is no text of the
 * article. The caret is asked for, and the letters next to it must really lie under the point: the caret
 * snaps to the nearest line, however far that is.
 * @param x CSS pixels from the left of the window
 * @param y CSS pixels from its top
 */
export function offsetAtPoint(document: Document, map: TextMap, x: number, y: number): number | undefined {
  const caret = caretAt(document, map, x, y);
  if (caret === undefined || typeOf(caret.node) !== 3) return undefined;
  const length = (caret.node as Text).length;
  for (const start of [caret.offset, caret.offset - 1]) {
    if (start < 0 || start >= length) continue;
    const letter = document.createRange();
    letter.setStart(caret.node, start);
    letter.setEnd(caret.node, start + 1);
    for (const box of letter.getClientRects()) {
      const inside =
        x >= box.left - TOLERANCE &&
        x <= box.right + TOLERANCE &&
        y >= box.top - TOLERANCE &&
        y <= box.bottom + TOLERANCE;
      if (inside) return map.offsetAt(caret.node, start);
    }
  }
  return undefined;
}

function caretAt(
  document: Document,
  { tree }: TextMap,
  x: number,
  y: number,
): { node: Node; offset: number } | undefined {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...tree.shadows] });
  return position ? { node: position.offsetNode, offset: position.offset } : undefined;
}
