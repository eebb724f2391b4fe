import { createHtml, createOwnElement } from '../page.content/own-element';
import type { Box } from './boxes';
import { createFocus } from './focus';
import { othersInLayer, placesFor } from './places';
import { shieldEvents } from './shield';
import { type Styled, style } from './styles';

/**
 * The only element that Whence adds to a page, and never into the article: the last child of the page's root element,
 * or of whatever makes everything outside it inert. It lies in the browser's top layer, and has a closed shadow root
 * for all that is shown over the page.
 */
export interface Host {
  /**
   * Made when first needed; put back where the page has thrown it out, and above what it has laid over it since.
   * @param near a node of what it is about: it is shown where that is seen
   */
  root(near?: Node): ShadowRoot;
  /** Moves an element in the root to a place in the window. @param left CSS pixels, as is @param top */
  position(element: HTMLElement, left: number, top: number): void;
  /** Called when the window is resized or something in the page is scrolled; with the page itself all that is in the root is scrolled along. */
  onScroll(listener: () => void): void;
  /** What the reader sees of the page's window (CSS pixels), without scroll bars; less where they have zoomed in with two fingers. */
  view(): Box;
  /** Gives the focus to a frame in the root, and again where the page pulls it back. */
  focus(frame: HTMLElement): void;
  /** Whether the page has taken it since this was last asked, and no press of the reader's has led it away. */
  hasLostFocus(): boolean;
  /** Whether the page has laid a dialog over it that makes it inert. */
  isBelow(): boolean;
  /** Whether an event of the page comes from our own elements. */
  owns(target: EventTarget | null): boolean;
  remove(): void;
}

/** Where the top layer is refused. The highest there is: pages like to lie on top. */
const ON_TOP = '2147483647';

/** How often a page may take it away, or hide it, before it is believed to mean it. */
const MOST_THEFTS = 4;

interface Own {
  host: HTMLElement;
  root: ShadowRoot;
  /** By which it is known whether anything lies above. */
  probe: HTMLElement;
  /** How the host looks. */
  look: Styled;
}

/** @param onRefused nothing of ours can be shown on this page */
export function createHost(document: Document, onRefused: () => void): Host {
  const window = document.defaultView!;
  const listening = new AbortController();
  const { signal } = listening;
  let own: Own | undefined;
  let about: Node | undefined;
  let thefts = 0;
  /** It was laid below a dialog. */
  let isBelow = false;
  /** Where the page has thrown it out. */
  const closed = new WeakSet<Node>();
  const parents = new MutationObserver(() => {
    if (!own || own.host.parentNode === watched) return;
    if (watched) closed.add(watched);
    comeBack();
  });
  let watched: Node | null = null;

  const isEmpty = () => own === undefined || own.root.childElementCount <= 1;

  /** The page has taken it away, hidden it or laid something over it. */
  function comeBack(): void {
    if (isEmpty()) return;
    thefts += 1;
    // Outside the top layer it may still be seen and pressed: then it is left there.
    if (thefts > MOST_THEFTS ? !own || !isOnTop(own) : !settle()) onRefused();
  }

  /**
   * Keeps it above what the page lays over it, where it stands: what is in a frame would be loaded anew elsewhere
   * (Firefox). Over a dialog that makes it inert it would only be in the way, until that is closed.
   */
  function stayOnTop(): void {
    if (!own || isAlone(own.host)) return;
    raise(own.host);
    isBelow = !isOnTop(own);
    if (isBelow) own.host.hidePopover();
  }

  /** Puts it where it can be seen and pressed. `false` where there is no such place. */
  function settle(): boolean {
    if (!own) return false;
    const { host } = own;
    isBelow = false;
    for (const place of placesFor(document, about)) {
      if (closed.has(place)) continue;
      if (host.parentNode !== place) put(own, place);
      if (isAlone(host)) return true;
      raise(host);
      if (isAlone(host) || isOnTop(own)) return true;
    }
    return false;
  }

  function put({ host, look }: Own, place: ParentNode & Node): void {
    parents.disconnect();
    // In Chromium what is in a frame of ours lives on where it is moved; put in again it is loaded anew.
    if (host.isConnected && 'moveBefore' in place) (place as Movable).moveBefore(host, null);
    else place.append(host);
    watched = place;
    parents.observe(place, { childList: true });
    style(look, { zoom: String(1 / zoomOf(place)) });
  }

  function make(): Own {
    const { host, root } = createOwnElement(document);
    const made = { host, root, probe: createProbe(document), look: lookOf(root) };
    root.append(made.probe);
    made.host.addEventListener('toggle', () => {
      if (made.host.isConnected && !isShown(made.host) && !isBelow) comeBack();
    });
    return made;
  }

  shieldEvents(window, () => own, signal);
  const focus = createFocus(window, (target) => target === own?.host, signal);

  // Whatever comes into the top layer later lies above it, and a modal dialog makes it inert.
  const onLayer = ({ target }: Event) => {
    if (target !== own?.host && !isEmpty()) stayOnTop();
  };
  for (const type of ['toggle', 'close', 'fullscreenchange'])
    window.addEventListener(type, onLayer, { capture: true, signal });

  // Paper shows the page with its marks, and not what lies over it.
  const show =
    (display: string) =>
    ({ isTrusted }: Event) =>
      isTrusted && own && style(own.look, { display });
  window.addEventListener('beforeprint', show('none'), { signal });
  window.addEventListener('afterprint', show('block'), { signal });

  return {
    root(near) {
      own ??= make();
      about = near ?? about;
      thefts = 0;
      if (!settle()) onRefused();
      return own.root;
    },
    position(element, left, top) {
      // The page's own styles may have put the host anywhere.
      const origin = own?.host.getBoundingClientRect() ?? { left: 0, top: 0 };
      style(element, {
        left: `${Math.round(left - origin.left)}px`,
        top: `${Math.round(top - origin.top)}px`,
      });
    },
    onScroll(listener) {
      const listen = ({ target }: Event) => {
        if (target !== document && !isEmpty()) listener();
      };
      for (const type of ['scroll', 'resize'])
        window.addEventListener(type, listen, { capture: true, passive: true, signal });
    },
    view() {
      const { offsetLeft: left, offsetTop: top, width, height } = window.visualViewport!;
      return { left, top, right: left + width, bottom: top + height };
    },
    focus: focus.giveTo,
    hasLostFocus: focus.wasTaken,
    isBelow: () => isBelow,
    owns: (target) => target !== null && target === own?.host,
    remove() {
      listening.abort();
      parents.disconnect();
      own?.host.remove();
      own = undefined;
    },
  };
}

interface Movable {
  moveBefore(node: Node, child: Node | null): void;
}

/** How much the page's styles enlarge what is in this element: ours is to be as large as it is everywhere. */
const zoomOf = (place: Node) => (place as Partial<HTMLElement>).currentCSSZoom ?? 1;

const isShown = (host: HTMLElement) => host.matches(':popover-open');

/** Puts it on top of the top layer. */
function raise(host: HTMLElement): void {
  if (isShown(host)) host.hidePopover();
  host.showPopover();
}

/**
 * Something that covers the window, and lets every press through. Its place never changes: a page of many paragraphs
 * takes its time to be laid out anew.
 */
function createProbe(document: Document): HTMLElement {
  const probe = createHtml(document, 'div');
  style(probe, { all: 'initial', position: 'fixed', inset: '0', 'pointer-events': 'none' });
  return probe;
}

/**
 * Whether nothing can lie above it or make it inert. On most pages nothing could, and the look is spared: to hit the
 * page at a point Chromium first brings every mark up to date.
 */
const isAlone = (host: HTMLElement) =>
  isShown(host) && othersInLayer(host).length === 0 && !host.closest('[inert]');

/** Whether what covers the window would be pressed in a corner of it. */
function isOnTop({ host, probe }: Own): boolean {
  style(probe, { 'pointer-events': 'auto' });
  const hit = (host.getRootNode() as Document | ShadowRoot).elementFromPoint(1, 1);
  style(probe, { 'pointer-events': 'none' });
  return hit === host;
}

/** What a page's styles would draw over or behind an element of ours. */
const DRAWN = ':host::before, :host::after, :host::backdrop';

/**
 * How the host looks: said from inside its root, where what is important goes before all that the page says, the
 * element's own `style` and animations included. So the page can neither make it invisible nor draw over it.
 * https://www.w3.org/TR/css-cascade-5/#cascade-context
 * @returns the rule, to change what depends on where it is
 */
function lookOf(root: ShadowRoot): Styled {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host {} ${DRAWN} { display: none !important }`);
  root.adoptedStyleSheets = [sheet];
  const look = sheet.cssRules[0] as CSSStyleRule;
  style(look, {
    all: 'initial',
    display: 'block',
    // `all` leaves this to the page. Places are measured from the left; what is shown has a direction of its own.
    direction: 'ltr',
    'z-index': ON_TOP,
    // With the page's text, so that what is shown at it scrolls along.
    position: 'absolute',
    inset: '0 auto auto 0',
  });
  return look;
}
