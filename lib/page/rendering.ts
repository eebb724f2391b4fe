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

/** The elements that HTML's own style sheet puts on lines of their own. https://html.spec.whatwg.org/#flow-content-3 */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext
  pre search section summary table tbody td tfoot th thead tr ul xmp`.split(/\s+/),
);

/** Class names under which text is kept for screen readers alone. The layout knows better where there is one. */
const SCREEN_READER_CLASS =
  /(^|\s)(sr-only|visually-?hidden|screen-reader-text|screenreader|a11y-hidden|off-?screen|hidden-visually)(\s|$)/i;

export function renderingOf(document: Document): Rendering {
  const view = document.defaultView;
  return view && 'checkVisibility' in document.documentElement ? byLayout(view) : byMarkup;
}

function inlineStyle(element: Element, property: RegExp): boolean {
  const style = element.getAttribute('style');
  return style !== null && property.test(style);
}

const byMarkup: Rendering = {
  hides: (element) =>
    element.hasAttribute('hidden') ||
    inlineStyle(element, /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))/i) ||
    SCREEN_READER_CLASS.test(element.getAttribute('class') ?? '') ||
    isFolded(element),
  isBlock: (element) =>
    BLOCKS.has(element.localName) ||
    inlineStyle(element, /(^|;)\s*display\s*:\s*(block|flex|grid|table|list-item|flow-root)\s*(;|$|!)/i),
  keepsSpace: (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = /(?:^|;)\s*white-space\s*:\s*([\w-]+)/i.exec(at.getAttribute('style') ?? '');
      if (style) return /^(pre|pre-wrap|break-spaces)$/i.test(style[1]!);
      if (at.localName === 'pre') return true;
    }
    return false;
  },
};

/** Inside a closed `details`, all but its first summary. */
function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return parent.querySelector(':scope > summary') !== element;
}

/** Text clipped to a pixel is there for screen readers: CSS px, with room for borders and rounding. */
const CLIPPED_SIDE = 2;

function byLayout(view: Window): Rendering {
  const style = (element: Element) => view.getComputedStyle(element);
  const hides = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true })) {
      // An element with `display: contents` has no box of its own, and is shown all the same.
      const { display, visibility } = style(element);
      return display !== 'contents' || visibility !== 'visible';
    }
    return isClipped(element, style);
  };
  return {
    hides,
    isBlock: (element) => {
      if (BLOCKS.has(element.localName)) return true;
      const { display, float } = style(element);
      // A float is a block to CSS; in a line of text it is a drop cap, and the word goes on behind it.
      return float === 'none' && /^(block|flex|grid|table|list-item|flow-root)$/.test(display);
    },
    keepsSpace: (element) =>
      /^(preserve|break-spaces)$/.test(style(element).getPropertyValue('white-space-collapse')),
  };
}

function isClipped(element: Element, style: (element: Element) => CSSStyleDeclaration): boolean {
  // Measured first, since it costs less than the style and few elements are this small.
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  if (!(offsetWidth <= CLIPPED_SIDE && offsetHeight <= CLIPPED_SIDE)) return false;
  const { position, overflow, clip, clipPath } = style(element);
  return position === 'absolute' && (overflow !== 'visible' || clip !== 'auto' || clipPath !== 'none');
}
