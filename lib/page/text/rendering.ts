import { attributeOf, own } from '../tree/dom';

/**
 * What of the page's look decides its text: what is hidden, where lines end, whether white space counts.
 * In a browser the layout is asked; in Node, where there is none, attributes and inline style say it.
 */
export interface Rendering {
  /** Whether this element and all in it is kept from sight. */
  hides(element: Element): boolean;
  /** Whether this element stands on lines of its own. */
  isBlock(element: Element): boolean;
  /** Whether white space in this element is shown as it is written. */
  keepsSpace(element: Element): boolean;
}

/** The elements that HTML's own style sheet puts on lines of their own. https://html.spec.whatwg.org/#rendering */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table tbody
  td tfoot th thead tr ul`.split(/\s+/),
);
const BLOCK_DISPLAY = /^(block|flex|grid|table|list-item|flow-root)$/;

/** Class names under which text is kept for screen readers alone. Read in browsers too, so that both agree. */
const SCREEN_READER_CLASS =
  /(^|\s)(sr-only|visually-?hidden|screen-reader-text|a11y-hidden|off-?screen)(\s|$)/i;

export function renderingOf(document: Document): Rendering {
  const view = document.defaultView;
  return view && 'checkVisibility' in document.documentElement ? byLayout(view) : byMarkup;
}

function isForScreenReaders(element: Element): boolean {
  return SCREEN_READER_CLASS.test(attributeOf(element, 'class') ?? '');
}

/** A property's value in an element's own style, in lower case; empty where there is none. */
function inlineStyle(element: Element, property: string): string {
  const style = attributeOf(element, 'style');
  const value = style && new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\w.%-]+)`, 'i').exec(style);
  return value ? value[1]!.toLowerCase() : '';
}

const byMarkup: Rendering = {
  hides: (element) =>
    attributeOf(element, 'hidden') !== null ||
    inlineStyle(element, 'display') === 'none' ||
    /^(hidden|collapse)$/.test(inlineStyle(element, 'visibility')) ||
    isForScreenReaders(element) ||
    isCutOff(element) ||
    isFolded(element),
  isBlock: (element) =>
    BLOCKS.has(own(element, 'localName')) || BLOCK_DISPLAY.test(inlineStyle(element, 'display')),
  keepsSpace: (element) => {
    for (let at: Element | null = element; at; at = own(at, 'parentElement')) {
      const style = inlineStyle(at, 'white-space');
      if (style) return /^(pre|pre-wrap|break-spaces)$/.test(style);
      if (own(at, 'localName') === 'pre') return true;
    }
    return false;
  },
};

/** By an inline style that leaves no height and shows nothing that overflows. */
function isCutOff(element: Element): boolean {
  const hasNone = ['height', 'max-height'].some((property) =>
    /^0(px|em|rem|%)?$/.test(inlineStyle(element, property)),
  );
  return hasNone && /^(hidden|clip)$/.test(inlineStyle(element, 'overflow'));
}

/** Inside a closed `details`, all but its first summary. */
function isFolded(element: Element): boolean {
  const parent = own(element, 'parentElement');
  if (!parent || own(parent, 'localName') !== 'details' || attributeOf(parent, 'open') !== null) return false;
  return [...parent.children].find((child) => own(child, 'localName') === 'summary') !== element;
}

function byLayout(view: Window): Rendering {
  const style = (element: Element) => view.getComputedStyle(element);
  return {
    hides: (element) => {
      const { display, visibility, position, overflowY } = style(element);
      // An element with `display: contents` has no box to be visible, and its text is shown all the same.
      const shown =
        display === 'contents'
          ? visibility === 'visible'
          : own(element, 'checkVisibility').call(element, { visibilityProperty: true });
      return (
        !shown ||
        isForScreenReaders(element) ||
        (position === 'absolute' && isClipped(element, style)) ||
        (display !== 'contents' && hasNoHeight(element, overflowY))
      );
    },
    isBlock: (element) => {
      if (BLOCKS.has(own(element, 'localName'))) return true;
      const { display, float } = style(element);
      // A float is a block to CSS; in a line of text it is a drop cap, and the word goes on behind it.
      return float === 'none' && BLOCK_DISPLAY.test(display);
    },
    keepsSpace: (element) =>
      /^(preserve|break-spaces)$/.test(style(element).getPropertyValue('white-space-collapse')),
  };
}

/** CSS px: text for screen readers is clipped to one, with room for borders and rounding. */
const CLIPPED_SIDE = 2;

/** Whether an element cuts off all that is in it. A line that fits nothing in has no height and shows what overflows. */
function hasNoHeight(element: Element, overflow: string): boolean {
  // That of the body is the window's.
  return (
    /^(hidden|clip)$/.test(overflow) &&
    own(element, 'localName') !== 'body' &&
    own(element as HTMLElement, 'offsetHeight') <= CLIPPED_SIDE
  );
}

/** Whether an element out of the flow shows a spot at most. */
function isClipped(element: Element, style: (element: Element) => CSSStyleDeclaration): boolean {
  const side = (key: 'offsetWidth' | 'offsetHeight') => own(element as HTMLElement, key);
  if (!(side('offsetWidth') <= CLIPPED_SIDE && side('offsetHeight') <= CLIPPED_SIDE)) return false;
  const { overflow, clip, clipPath } = style(element);
  return overflow !== 'visible' || clip !== 'auto' || clipPath !== 'none';
}
