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
    return [...range.getClientRects()]
      .filter((box) => box.width > 0)
      .map(({ left, top, right, bottom }) => ({
        left: left + x,
        top: top + y,
        right: right + x,
        bottom: bottom + y,
      }));
  });
  return boxes.at(-1);
}

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
