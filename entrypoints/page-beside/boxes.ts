/** Where ranges lie in the window, also those in a frame of the page. */

/** A box in CSS pixels of the window, as `getBoundingClientRect` gives it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The last line's box of what is marked or selected. */
export function lastBox(ranges: Range[]): Box | undefined {
  const boxes = ranges.flatMap((range) => {
    const [x, y] = shiftOf([range]);
    return [...range.getClientRects()].filter((box) => box.width > 0).map((box) => shifted(box, x, y));
  });
  return boxes.at(-1);
}

/**
 * Tells where they lie now, also where what holds them was scrolled since; of text that has left the page, where it
 * would lie if it had stayed. `undefined` where nothing of them can be seen to begin with.
 */
export function followBox(ranges: Range[]): (() => Box) | undefined {
  let last = lastBox(ranges);
  if (last === undefined) return undefined;
  let [x, y] = [scrollX, scrollY];
  return () => {
    const now = lastBox(ranges);
    const [right, down] = [x - scrollX, y - scrollY];
    last = now ?? shifted(last!, right, down);
    [x, y] = [scrollX, scrollY];
    return last;
  };
}

const shifted = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** How far (CSS pixels) the window of the frame that ranges are in lies from the page's. */
export function shiftOf([range]: readonly Range[]): [x: number, y: number] {
  let [x, y] = [0, 0];
  let view = range?.startContainer.ownerDocument?.defaultView;
  for (let frame = view?.frameElement; frame; frame = view?.frameElement) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
  }
  return [x, y];
}
