import type { Span } from '../../reading/types';
import type { TextMap } from '../text/text-map';

/** Blocks that are looked at from the first one in the window on: no window shows more. */
const MOST_IN_WINDOW = 200;

interface Extent {
  top: number;
  bottom: number;
}

/**
 * The part of the text that stands in the window, to about a line. Blocks are taken to stand in the order of the text:
 * of one that has its columns side by side it says about where. Text in frames is left out.
 * @returns UTF-16 offsets; an empty span before or behind an article that is out of the window
 */
export function spanInWindow(map: Lines, height: number): Span | undefined {
  const { blocks, text, document } = map;
  const extents = new Map<number, Extent | undefined>();
  const extentOf = (index: number): Extent | undefined => {
    if (!extents.has(index)) extents.set(index, extentOfRanges(map.rangesOf(blocks[index]!.span), document));
    return extents.get(index);
  };
  /** The next block from here on that is on screen at all. */
  const shownFrom = (index: number, end: number): number | undefined => {
    for (let at = index; at < end; at += 1) if (extentOf(at)) return at;
    return undefined;
  };

  // The first block whose end is in the window or below it.
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = shownFrom(middle, high);
    if (at === undefined || extentOf(at)!.bottom > 0) high = middle;
    else low = at + 1;
  }
  const first = shownFrom(low, blocks.length);
  if (first === undefined)
    return blocks.some((_, index) => extentOf(index)) ? [text.length, text.length] : undefined;

  const start = offsetAt(blocks[first]!.span, extentOf(first)!, 0);
  let end = start;
  for (let at = first; at < Math.min(blocks.length, first + MOST_IN_WINDOW); at += 1) {
    const extent = extentOf(at);
    if (extent && extent.top >= height) break;
    if (extent) end = Math.max(end, offsetAt(blocks[at]!.span, extent, height));
  }
  return [start, end];
}

/** What of a text map is needed for it. */
export type Lines = Pick<TextMap, 'blocks' | 'text' | 'document' | 'rangesOf'>;

/** Where a height of the window cuts a block, as if its letters were spread evenly over it. */
function offsetAt([start, end]: Span, { top, bottom }: Extent, height: number): number {
  const share = Math.min(1, Math.max(0, (height - top) / (bottom - top)));
  return Math.round(start + share * (end - start));
}

function extentOfRanges(ranges: readonly Range[], document: Document): Extent | undefined {
  const boxes = ranges
    .filter(({ startContainer }) => startContainer.ownerDocument === document)
    .map((range) => range.getBoundingClientRect())
    .filter(({ height }) => height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
