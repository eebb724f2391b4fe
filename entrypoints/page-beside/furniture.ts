import { browser } from 'wxt/browser';
import { type Box, lastBox, shiftOf } from './boxes';

/**
 * The only elements that Whence adds to a page, and never into the article: one host behind the page's own
 * root element, with a closed shadow root, made when first needed. In it the button shown at a selection, the
 * card's frame, a bar that asks for something, and a line for screen readers. Styles are set property by property,
 * which no content policy of the page forbids.
 */

/** The highest there is: pages like to lie on top. */
const ON_TOP = '2147483647';
/** As in the views, where it is 8:1 under white; the same on dark pages, round which it has a white edge. */
const ACCENT = '#1f4f9c';
const CARD_WIDTH = 340;
/** Until the card tells how tall it is (CSS pixels). */
const FIRST_HEIGHT = 260;
const GAP = 8;

export interface Furniture {
  /** @param at the selection's ranges; @param x where the mouse let go, in CSS pixels of their document's window */
  showButton(ranges: Range[], x: number | undefined, label: string, onClick: () => void): void;
  hideButton(): void;
  /** A sentence at the foot of the window that asks the reader for something, and the button that puts it away. */
  showBar(sentence: string, label: string, onClick: () => void): void;
  hideBar(): void;
  /** Opens the card beside ranges, or moves it there with new contents. `false` where nothing is left of them. */
  openCard(ranges: Range[], title: string): boolean;
  setCardHeight(height: number): void;
  /** `true` when a card was open. */
  closeCard(): boolean;
  isCardOpen(): boolean;
  /** The ranges that the open card is about; none when it is closed. */
  cardRanges(): readonly Range[];
  /** Whether an event of the page comes from our own elements. */
  owns(target: EventTarget | null): boolean;
  /** Says a sentence to screen readers. */
  announce(sentence: string): void;
  remove(): void;
}

type Style = Partial<Record<string, string>>;

export function createFurniture(document: Document): Furniture {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let button: HTMLButtonElement | undefined;
  let bar: HTMLElement | undefined;
  let card:
    | {
        frame: HTMLIFrameElement;
        ranges: readonly Range[];
        at: Box;
        scroll: [number, number];
        above: boolean;
      }
    | undefined;
  let opened = 0;
  /** The last card's height: the next one is as tall, or nearly. */
  let height = FIRST_HEIGHT;
  let focusedBefore: Element | null = null;

  // Paper shows the page with its marks, and not what stands beside it.
  const printing = new AbortController();
  const show = (display: string) => () => host && style(host, { display });
  addEventListener('beforeprint', show('none'), { signal: printing.signal });
  addEventListener('afterprint', show('initial'), { signal: printing.signal });

  /** Made when first needed; put back where the page has thrown it out. */
  function shadow(): ShadowRoot {
    if (host === undefined || root === undefined) {
      host = document.createElement('whence-card');
      style(host, { all: 'initial', position: 'absolute', left: '0', top: '0', 'z-index': ON_TOP });
      root = host.attachShadow({ mode: 'closed' });
    }
    if (!host.isConnected) document.documentElement.append(host);
    return root;
  }

  /** From the window's coordinates to those of the host, wherever the page's own styles have put it. */
  function place(element: HTMLElement, left: number, top: number): void {
    const origin = host?.getBoundingClientRect() ?? { left: 0, top: 0 };
    style(element, { left: `${Math.round(left - origin.left)}px`, top: `${Math.round(top - origin.top)}px` });
  }

  function placeCard(): void {
    if (card === undefined) return;
    const view = document.documentElement;
    const width = Math.min(CARD_WIDTH, view.clientWidth - 2 * GAP);
    const tall = Math.min(height, view.clientHeight - 2 * GAP);
    // The box was measured when the card was opened; the page may have been scrolled since.
    const [x, y] = [card.scroll[0] - scrollX, card.scroll[1] - scrollY];
    const { left, top, bottom } = card.at;
    const fitsBelow = bottom + y + GAP + tall <= view.clientHeight;
    const fitsAbove = top + y - GAP - tall >= 0;
    // A card that grows while it is written in stays on its side as long as it can.
    card.above = card.above ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove;
    const wanted = card.above ? top + y - GAP - tall : bottom + y + GAP;
    style(card.frame, { width: `${width}px`, height: `${tall}px` });
    place(
      card.frame,
      clamp(left + x, GAP, view.clientWidth - width - GAP),
      fitsBelow || fitsAbove ? wanted : clamp(wanted, GAP, view.clientHeight - tall - GAP),
    );
  }

  return {
    showButton(ranges, x, label, onClick) {
      const at = lastBox(ranges);
      if (at === undefined) return;
      const parent = shadow();
      button?.remove();
      button = makeButton(document, label, onClick);
      style(button, { position: 'absolute', 'box-shadow': '0 4px 14px rgb(0 0 0 / 0.3)' });
      parent.append(button);
      const { width, height } = button.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      place(
        button,
        clamp(
          (x === undefined ? at.right : x + shiftOf(ranges)[0]) - width / 2,
          GAP,
          clientWidth - width - GAP,
        ),
        clamp(at.bottom + GAP, GAP, clientHeight - height - GAP),
      );
    },
    hideButton() {
      button?.remove();
      button = undefined;
    },
    showBar(sentence, label, onClick) {
      const parent = shadow();
      bar?.remove();
      bar = document.createElement('div');
      bar.setAttribute('role', 'region');
      bar.setAttribute('aria-label', sentence);
      style(bar, {
        all: 'initial',
        position: 'fixed',
        inset: 'auto 0 16px',
        margin: '0 auto',
        width: 'fit-content',
        'max-width': 'min(600px, calc(100% - 32px))',
        'box-sizing': 'border-box',
        display: 'flex',
        gap: '16px',
        'align-items': 'center',
        font: '14px/1.4 system-ui, sans-serif',
        color: '#ffffff',
        background: ACCENT,
        border: '1px solid #ffffff',
        'border-radius': '10px',
        padding: '10px 10px 10px 16px',
        'box-shadow': '0 4px 18px rgb(0 0 0 / 0.35)',
      });
      const words = document.createElement('span');
      words.textContent = sentence;
      style(words, { 'overflow-wrap': 'anywhere' });
      bar.append(words, makeButton(document, label, onClick));
      parent.append(bar);
    },
    hideBar() {
      bar?.remove();
      bar = undefined;
    },
    openCard(ranges, title) {
      const at = lastBox(ranges);
      if (at === undefined) return false;
      const parent = shadow();
      opened += 1;
      if (card === undefined) {
        focusedBefore = document.activeElement;
        const frame = document.createElement('iframe');
        style(frame, {
          all: 'initial',
          position: 'absolute',
          border: '0',
          'border-radius': '10px',
          'box-shadow': '0 0 0 1px rgb(128 128 128 / 0.35), 0 8px 28px rgb(0 0 0 / 0.25)',
        });
        card = { frame, ranges, at, scroll: [scrollX, scrollY], above: false };
      } else {
        card.ranges = ranges;
        card.at = at;
        card.scroll = [scrollX, scrollY];
        card.above = false;
      }
      card.frame.title = title;
      // A new fragment tells an open card to ask again what it is about; the first one loads it.
      card.frame.src = `${browser.runtime.getURL('/card.html')}#${opened}`;
      if (!card.frame.isConnected) parent.append(card.frame);
      placeCard();
      card.frame.focus();
      return true;
    },
    setCardHeight(told) {
      if (!Number.isFinite(told) || told <= 0) return;
      height = Math.ceil(told);
      placeCard();
    },
    closeCard() {
      if (card === undefined) return false;
      card.frame.remove();
      card = undefined;
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
      focusedBefore = null;
      return true;
    },
    isCardOpen: () => card !== undefined,
    cardRanges: () => card?.ranges ?? [],
    owns: (target) => target !== null && target === host,
    announce(sentence) {
      const parent = shadow();
      let line = parent.querySelector<HTMLElement>('[role=status]');
      if (line === null) {
        line = document.createElement('div');
        line.setAttribute('role', 'status');
        style(line, {
          position: 'absolute',
          width: '1px',
          height: '1px',
          overflow: 'hidden',
          'clip-path': 'inset(50%)',
          'white-space': 'nowrap',
        });
        parent.append(line);
      }
      line.textContent = sentence;
    },
    remove() {
      printing.abort();
      host?.remove();
      host = root = button = bar = card = undefined;
    },
  };
}

function makeButton(document: Document, label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = label;
  style(button, {
    all: 'initial',
    font: '600 13px system-ui, sans-serif',
    color: '#ffffff',
    background: ACCENT,
    border: '1px solid #ffffff',
    'border-radius': '7px',
    padding: '5px 10px',
    cursor: 'pointer',
    'white-space': 'nowrap',
  });
  // `all` takes the browser's own ring away, and rules for states cannot be set property by property.
  const ring = (outline: string) => style(button, { outline, 'outline-offset': '2px' });
  button.addEventListener('focus', () =>
    ring(button.matches(':focus-visible') ? '2px solid #a8c7fa' : 'none'),
  );
  button.addEventListener('blur', () => ring('none'));
  // The page keeps its selection, and its focus, while the button is pressed.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', onClick);
  return button;
}

function style(element: HTMLElement, properties: Style): void {
  // Important, so that no rule of the page for every iframe or button wins.
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) element.style.setProperty(name, value, 'important');
  }
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
