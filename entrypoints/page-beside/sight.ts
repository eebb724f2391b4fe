import { matches, own } from '../../lib/page/tree/dom';
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
/** How often (ms) it is looked at what lies over it, as Chrome does: each look has the page's marks laid out. */
const COVER_EVERY = 100;
/** How often (ms) the page's shadow trees are gone through too: that takes a look at each of its elements. */
const THOROUGH_EVERY = 250;
/**
 * A longer time (ms) between two looks counts as no more than this: a page that is busy keeps us from looking, and may have
 * something over the card meanwhile.
 */
const LONGEST_STEP = 100;
/** Pictures without a card in its place until it counts as lost: a page may lay itself out anew in between. */
const MOST_MISSES = 3;

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
  /** For how long (ms) nothing has been wrong, as far as it was watched. */
  let steady = 0;
  let measuredAt = performance.now();
  let last = frame.getBoundingClientRect();
  let misses = 0;
  let coverAt = 0;
  let thoroughAt = 0;
  let request = requestAnimationFrame(look);

  /** Measures, and notes when something was wrong or has moved. */
  function measure(isAsked: boolean): void {
    const now = performance.now();
    const isThorough = isAsked || now - thoroughAt > THOROUGH_EVERY;
    const isCover = isThorough || now - coverAt > COVER_EVERY;
    if (isThorough) thoroughAt = now;
    if (isCover) coverAt = now;
    const box = frame.getBoundingClientRect();
    steady += Math.min(now - measuredAt, LONGEST_STEP);
    measuredAt = now;
    if (!isSame(box, last) || (isCover && isCovered(host, box, isThorough))) steady = 0;
    if (isShown(host, box) && isInPlace(box)) misses = 0;
    else {
      misses += 1;
      steady = 0;
    }
    last = box;
  }

  // Nothing is drawn while the tab is hidden: it is back in sight from now on.
  const onVisible = () => {
    steady = 0;
  };
  document.addEventListener('visibilitychange', onVisible);

  // A dialog that holds us lies over us once it was opened again, and of nothing but this it can be told.
  const reopened = new MutationObserver(() => {
    steady = 0;
    if (!host.matches(OPEN)) return;
    host.hidePopover();
    host.showPopover();
  });
  for (let at = host.closest('dialog'); at; at = at.parentElement?.closest('dialog') ?? null)
    reopened.observe(at, { attributeFilter: ['open'] });

  function look(): void {
    measure(false);
    if (misses > MOST_MISSES && !onLost()) return;
    request = requestAnimationFrame(look);
  }

  return {
    isSteady() {
      measure(true);
      return steady >= STEADY_MS;
    },
    moved() {
      last = frame.getBoundingClientRect();
    },
    stop() {
      cancelAnimationFrame(request);
      reopened.disconnect();
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

const isShown = (host: HTMLElement, box: DOMRect) => host.matches(OPEN) && box.width > 0 && box.height > 0;

/** Whether anything else is shown where the card is: of what takes presses, which is found under its points, in both browsers. */
function isCovered(host: HTMLElement, box: DOMRect, isThorough: boolean): boolean {
  const around = host.getRootNode() as Document | ShadowRoot;
  // While the page changes with a transition, a picture that it has drawn up lies over everything.
  if (isInTransition(host)) return true;
  for (let i = 0; i < POINTS; i++) {
    for (let j = 0; j < POINTS; j++) {
      const x = box.left + (box.width * (i + 0.5)) / POINTS;
      const y = box.top + (box.height * (j + 0.5)) / POINTS;
      const isInside = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
      if (isInside && around.elementFromPoint(x, y) !== host) return true;
    }
  }
  return import.meta.env.FIREFOX && mayBeCovered(host, isThorough);
}

/**
 * Whether what lets presses through may lie over us, for which there is no looking in Firefox; in Chrome the browser tells
 * the card. Only what is in the top layer can, and that from anywhere: by its backdrop, its shadow, what hangs out of it.
 * A dialog that holds us lies below, unless it is opened again.
 */
const mayBeCovered = (host: HTMLElement, isThorough: boolean): boolean =>
  topLayer(host.ownerDocument, isThorough).some(
    (element) =>
      element !== host && (matches(element, OPEN) || !own(element, 'contains').call(element, host)),
  );

/** What Firefox alone tells to extensions. */
interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

const OPEN = ':popover-open';
const TOP_LAYER = `:modal, :fullscreen, ${OPEN}`;

/** What the page has put into its top layer. @param isThorough in its shadow trees too */
function topLayer(document: Document, isThorough: boolean): Element[] {
  const roots: (Document | ShadowRoot)[] = [document];
  // Grows as it is gone through: trees in trees.
  for (const root of isThorough ? roots : []) {
    for (const element of root.querySelectorAll('*')) {
      const { openOrClosedShadowRoot, shadowRoot } = element as FirefoxElement;
      const inner = openOrClosedShadowRoot ?? shadowRoot;
      if (inner) roots.push(inner);
    }
  }
  return roots.flatMap((root) => [...root.querySelectorAll(TOP_LAYER)]);
}

/** The page's own, or one of an element that holds us. */
function isInTransition(host: HTMLElement): boolean {
  try {
    return host.closest(':active-view-transition') !== null;
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
