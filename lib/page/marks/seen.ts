import { own, parentOf, typeOf } from '../tree/dom';

/**
 * Whether a reader can see text that is on the page: a page may keep words and hide them. In doubt it can be seen. What
 * is not shown at all (`display: none`) is no text of the page to begin with.
 */

/** CSS px: what is smaller in any direction is read by nobody. */
const LEAST_SIDE = 2;
/** Shares of full opacity below which nothing is to be made out. */
const LEAST_OPACITY = 0.05;
/** Rectangles of a range that are looked at: its first lines. */
const MOST_BOXES = 3;

/** Whether some of these ranges can be seen, by scrolling too. */
export function canBeSeen(ranges: readonly Range[]): boolean {
  return ranges.some((range) => {
    const holder = parentOf(range.startContainer);
    if (!holder || typeOf(holder) !== 1 || !isOpaque(holder as Element)) return false;
    const boxes = [...range.getClientRects()].filter(isLarge).slice(0, MOST_BOXES);
    return boxes.some((box) => isInReach(box, holder as Element) && !isCovered(box, holder as Element));
  });
}

const isLarge = ({ width, height }: DOMRectReadOnly) => width >= LEAST_SIDE && height >= LEAST_SIDE;

const viewOf = (element: Element) => own(element, 'ownerDocument').defaultView!;

const styleOf = (element: Element, pseudo?: string) => viewOf(element).getComputedStyle(element, pseudo);

/** The element and those around it, from the inside out. */
function* around(element: Element): Generator<Element, void, void> {
  for (let at: Node | null = element; at; at = parentOf(at) ?? (at as Partial<ShadowRoot>).host ?? null) {
    if (typeOf(at) === 1) yield at as Element;
  }
}

/** Whether neither colour, visibility nor opacity hide what is in it. */
function isOpaque(element: Element): boolean {
  const { visibility, webkitTextFillColor: color, backgroundClip } = styleOf(element);
  if (visibility !== 'visible') return false;
  let opacity = 1;
  // Letters may be holes through which a background is seen, that of any element around them.
  let isHole = backgroundClip === 'text';
  for (const at of around(element)) {
    const style = styleOf(at);
    opacity *= Number(style.opacity) * filteredOpacity(style.filter);
    isHole ||= style.backgroundClip === 'text';
  }
  return opacity >= LEAST_OPACITY && (isHole || alphaOf(color) >= LEAST_OPACITY);
}

function filteredOpacity(filter: string): number {
  const [, share] = /\bopacity\(([\d.]+)\)/.exec(filter) ?? [];
  return share === undefined ? 1 : Number(share);
}

/** 0 to 1 of a computed colour. */
function alphaOf(color: string): number {
  const [, alpha] = /^(?:rgba\(.*,|.*\/)\s*([\d.]+)\)$/.exec(color) ?? [];
  return color === 'transparent' ? 0 : Number(alpha ?? 1);
}

type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

/** Whether a box of text is within what scrolling can bring into the window, and not clipped away. */
function isInReach(text: DOMRectReadOnly, element: Element): boolean {
  let box: Box = text;
  /** What an element taken out of the flow is not in: those around it up to the one that it is placed in. */
  let isFree = false;
  const view = viewOf(element);
  const root = view.document.documentElement;
  for (const at of around(element)) {
    if (at === root || at === view.document.body) break;
    const { position, overflowX, overflowY, clipPath, clip, display } = styleOf(at);
    const isPlaced = position !== 'static';
    if (!(isFree && !isPlaced)) {
      const own = at.getBoundingClientRect();
      const clips =
        display !== 'inline' &&
        display !== 'contents' &&
        (overflowX !== 'visible' || overflowY !== 'visible');
      if (clips) {
        const scrolls = /auto|scroll/.test(`${overflowX} ${overflowY}`);
        // Whatever is in what scrolls can be scrolled to, but for what lies before its beginning.
        box = scrolls ? scrolledTo(box, at, own) : common(box, own);
      }
      if (clipPath !== 'none') box = common(box, clippedBy(clipPath, own));
      if (clip !== 'auto' && position === 'absolute') box = common(box, clippedBy(clip, own));
      if (!isLargeBox(box)) return false;
    }
    if (position === 'fixed')
      return isLargeBox(common(box, { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }));
    if (isPlaced) isFree = position === 'absolute';
  }
  const [x, y] = [view.scrollX, view.scrollY];
  const extent = (root.scrollWidth ?? 0) - root.clientWidth;
  const isLeftward = styleOf(root).direction === 'rtl';
  const page = {
    left: (isLeftward ? -extent : 0) - x,
    right: (isLeftward ? root.clientWidth : root.scrollWidth) - x,
    top: -y,
    bottom: Math.max(root.scrollHeight, view.document.body?.scrollHeight ?? 0) - y,
  };
  return isLargeBox(common(box, page));
}

const isLargeBox = ({ left, right, top, bottom }: Box) =>
  right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE;

function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

const NOTHING: Box = { left: 0, right: 0, top: 0, bottom: 0 };

/** The box of what scrolls, where it is large enough to read in and the text can be brought there. */
function scrolledTo(box: Box, scroller: Element, own: DOMRectReadOnly): Box {
  const above = box.bottom - own.top + scroller.scrollTop;
  const before = box.right - own.left + scroller.scrollLeft;
  const isLeftward = styleOf(scroller).direction === 'rtl';
  return above >= LEAST_SIDE && (isLeftward || before >= LEAST_SIDE) ? own : NOTHING;
}

/** What `inset()`, `circle()` and `rect()` leave where they leave nothing; all of it in doubt. */
function clippedBy(shape: string, own: DOMRectReadOnly): Box {
  const numbers = (shape.match(/-?[\d.]+(%|px)?/g) ?? []).map(Number.parseFloat);
  const [top = 0, right = top, bottom = top, left = right] = numbers;
  if (/^inset/.test(shape)) {
    const of = (index: number, value: number, side: number) =>
      (shape.match(/-?[\d.]+(%|px)?/g)?.[index] ?? '').endsWith('%') ? (value / 100) * side : value;
    const high = of(0, top, own.height) + of(numbers.length > 2 ? 2 : 0, bottom, own.height);
    const wide =
      of(numbers.length > 1 ? 1 : 0, right, own.width) +
      of(numbers.length > 3 ? 3 : numbers.length > 1 ? 1 : 0, left, own.width);
    return high >= own.height - LEAST_SIDE || wide >= own.width - LEAST_SIDE ? NOTHING : own;
  }
  if (/^(circle|ellipse)/.test(shape)) return top < LEAST_SIDE / 2 && numbers.length > 0 ? NOTHING : own;
  if (/^rect/.test(shape)) return right - left < LEAST_SIDE || bottom - top < LEAST_SIDE ? NOTHING : own;
  return own;
}

/** Whether something opaque that scrolls with the text lies on all of it, for what is in the window. */
function isCovered(box: DOMRectReadOnly, element: Element): boolean {
  if (isUnderPseudo(box, element)) return true;
  const view = viewOf(element);
  const [y, left, right] = [
    (box.top + box.bottom) / 2,
    Math.max(box.left, 0),
    Math.min(box.right, view.innerWidth),
  ];
  if (y < 0 || y >= view.innerHeight || right - left < LEAST_SIDE) return false;
  return [0.1, 0.5, 0.9].every((share) => {
    const x = left + (right - left) * share;
    for (const top of view.document.elementsFromPoint(x, y)) {
      if (
        top === element ||
        own(top, 'contains').call(top, element) ||
        own(element, 'contains').call(element, top)
      )
        return false;
      if (isOver(top)) return true;
    }
    return false;
  });
}

/** Bars and dialogs stay where they are in the window, and the text comes out from under them. */
function isOver(element: Element): boolean {
  const style = styleOf(element);
  if (!isSolid(style) || !isOpaque(element)) return false;
  return [...around(element)].every((at) => !/fixed|sticky/.test(styleOf(at).position));
}

const isSolid = ({ backgroundColor, backgroundImage, opacity }: CSSStyleDeclaration) =>
  Number(opacity) > 0.9 && (alphaOf(backgroundColor) > 0.9 || backgroundImage !== 'none');

/** Levels up from the text at which `::before` and `::after` are looked at. */
const MOST_LEVELS = 6;

/** A box that an element makes of nothing lies on its text. Where it lies can be told where it is placed. */
function isUnderPseudo(box: DOMRectReadOnly, element: Element): boolean {
  let level = 0;
  for (const at of around(element)) {
    level += 1;
    if (level > MOST_LEVELS) return false;
    for (const pseudo of ['::before', '::after']) {
      const style = styleOf(at, pseudo);
      if (!/absolute/.test(style.position) || style.content === 'none' || !isSolid(style)) continue;
      if (Number.parseInt(style.zIndex, 10) < 0) continue;
      const placed = placedIn(at);
      if (!placed) continue;
      const left = placed.left + Number.parseFloat(style.left);
      const top = placed.top + Number.parseFloat(style.top);
      const [width, height] = [Number.parseFloat(style.width), Number.parseFloat(style.height)];
      const isOn =
        left <= box.left + 1 &&
        top <= box.top + 1 &&
        left + width >= box.right - 1 &&
        top + height >= box.bottom - 1;
      if (isOn) return true;
    }
  }
  return false;
}

/** The box that what is placed in an element counts from. */
function placedIn(element: Element): DOMRectReadOnly | undefined {
  for (const at of around(element)) if (styleOf(at).position !== 'static') return at.getBoundingClientRect();
  return undefined;
}
