import { STEADY_MS } from '../../lib/steady';
import type { Box } from './boxes';

/**
 * Watches over the card as its reader sees it. A page cannot reach into the card, but it owns all around it: it can move
 * the card under a pointer that is about to press, or lay something over it. Chrome tells the card itself when it is
 * covered (`IntersectionObserver`, version 2); here it is measured, for Firefox and for what Chrome does not tell.
 */
export interface Sight {
  /** Whether the card lies in full sight where it was put, and has done so for `STEADY_MS`. Looks now, too. */
  isSteady(): boolean;
  /** To be told when we have moved it ourselves, as when it has grown with what is in it. */
  moved(): void;
  stop(): void;
}

/** CSS pixels by which two measures of one place may differ: of a page that is zoomed. */
const SAME_PLACE = 1.5;
/** Points along each side of the card at which it is asked what lies on top. */
const POINTS = 5;
/** Pictures without a card in its place until it counts as lost: a page may lay itself out anew in between. */
const MOST_MISSES = 3;

/** Styles by which a page would show the card as something else, and what they are on an element that is left alone. */
const PLAIN: Readonly<Record<string, string>> = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  transform: 'none',
  scale: 'none',
  rotate: 'none',
  translate: 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
};

/**
 * @param host our element on the page, which holds the frame
 * @param isInPlace whether a box, in CSS pixels of the window, is where the frame was put
 * @param onLost called when it is no longer there: taken away, moved, or made invisible. `true` has it watched on
 */
export function watchSight(
  host: HTMLElement,
  frame: HTMLElement,
  isInPlace: (box: Box) => boolean,
  onLost: () => boolean,
): Sight {
  let steadySince = performance.now();
  let last = frame.getBoundingClientRect();
  let misses = 0;
  let request = requestAnimationFrame(look);

  /** Measures, and notes when something was wrong or has moved. */
  function measure(isThorough: boolean): void {
    const now = performance.now();
    const box = frame.getBoundingClientRect();
    if (!isSame(box, last) || isCovered(host, box, isThorough)) steadySince = now;
    if (isShown(host, box) && isInPlace(box)) misses = 0;
    else {
      misses += 1;
      steadySince = now;
    }
    last = box;
  }

  // Nothing is drawn while the tab is hidden: it is back in sight from now on.
  const onVisible = () => {
    steadySince = performance.now();
  };
  document.addEventListener('visibilitychange', onVisible);

  function look(): void {
    measure(false);
    if (misses > MOST_MISSES && !onLost()) return;
    request = requestAnimationFrame(look);
  }

  return {
    isSteady() {
      measure(true);
      return performance.now() - steadySince >= STEADY_MS;
    },
    moved() {
      last = frame.getBoundingClientRect();
    },
    stop() {
      cancelAnimationFrame(request);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

function isShown(host: HTMLElement, box: DOMRect): boolean {
  if (!host.matches(':popover-open') || box.width === 0 || box.height === 0) return false;
  const styles = getComputedStyle(host);
  return Object.entries(PLAIN).every(([name, value]) => styles.getPropertyValue(name) === value);
}

/**
 * Whether anything else is shown where the card is. What takes presses is found under its points. What lets them
 * through can only lie over us in the top layer, where whatever is at the card's place counts as over it.
 */
function isCovered(host: HTMLElement, box: DOMRect, isThorough: boolean): boolean {
  const { ownerDocument: document } = host;
  // While the page changes with a transition, a picture that it has drawn up lies over everything.
  if (isInTransition(document)) return true;
  for (let i = 0; i < POINTS; i++) {
    for (let j = 0; j < POINTS; j++) {
      const x = box.left + (box.width * (i + 0.5)) / POINTS;
      const y = box.top + (box.height * (j + 0.5)) / POINTS;
      const isInside = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
      if (isInside && document.elementFromPoint(x, y) !== host) return true;
    }
  }
  return topLayer(document, isThorough).some((element) => {
    if (element === host || element.contains(host)) return false;
    const other = element.getBoundingClientRect();
    const isApart =
      other.right <= box.left ||
      other.left >= box.right ||
      other.bottom <= box.top ||
      other.top >= box.bottom;
    return !isApart && getComputedStyle(element).pointerEvents === 'none';
  });
}

/** What Firefox alone tells to extensions; in Chrome the card is told by the browser when it is covered. */
interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

const TOP_LAYER = ':modal, :popover-open, :fullscreen';

/** What the page has put into its top layer. @param isThorough in its shadow trees too: that takes a look at each element */
function topLayer(document: Document, isThorough: boolean): HTMLElement[] {
  const roots: (Document | ShadowRoot)[] = [document];
  // Grows as it is gone through: trees in trees.
  for (const root of isThorough ? roots : []) {
    for (const element of root.querySelectorAll('*')) {
      const { openOrClosedShadowRoot, shadowRoot } = element as FirefoxElement;
      const inner = openOrClosedShadowRoot ?? shadowRoot;
      if (inner) roots.push(inner);
    }
  }
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(TOP_LAYER)]);
}

function isInTransition({ documentElement }: Document): boolean {
  try {
    return documentElement.matches(':active-view-transition');
  } catch {
    // A browser that does not know the words has no such transitions.
    return false;
  }
}

/** Whether two measures are of one place. */
export const isSame = (a: Box, b: Box) =>
  Math.abs(a.left - b.left) < SAME_PLACE &&
  Math.abs(a.top - b.top) < SAME_PLACE &&
  Math.abs(a.right - b.right) < SAME_PLACE &&
  Math.abs(a.bottom - b.bottom) < SAME_PLACE;
