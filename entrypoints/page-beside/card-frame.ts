import { browser } from 'wxt/browser';
import { createHtml } from '../page.content/own-element';
import { type Box, followBox } from './boxes';
import type { Host } from './host';
import { isSame, type Sight, watchSight } from './sight';
import { clamp, GAP, style } from './styles';

/** The frame that the card is shown in, beside what it is about. */
export interface CardFrame {
  /**
   * Has a card loaded beside ranges, in place of the one before. It is not shown, and has no focus, until it has told how
   * tall it is (`setHeight`): then the background has made sure that it is ours. `false` where nothing is left of the ranges.
   * @param token what the card has to show to the background, once
   */
  open(ranges: Range[], title: string, token: string): boolean;
  /** @param height of its contents, in CSS pixels; what is no height is not heeded */
  setHeight(height: number): void;
  /** Gives the focus back to the page. `true` when a card was open. */
  close(): boolean;
  isOpen(): boolean;
  /** Whether the page has taken the focus from it, and not its reader. */
  hasLostFocus(): boolean;
  /** Whether it lies in full sight where it was put, and has for a moment. */
  isInSight(): boolean;
  /** What the open card is about; none when it is closed. */
  ranges(): readonly Range[];
}

/** Why a card that was opened is not there. */
export type Gone =
  /** It never came: the page lets no frame of ours work. */
  | 'never-came'
  /** The page has moved it, hidden it, or taken it away. */
  | 'taken';

/** CSS pixels. */
const CARD_WIDTH = 340;
/** Until the card tells how tall it is (CSS pixels). */
const FIRST_HEIGHT = 260;
/** How long (ms) a card may take to come once its frame has loaded: the background may have to be started first. */
const LONGEST_START = 5_000;
/** And how long before it has loaded. */
const LONGEST_LOAD = 20_000;
/** Times that a card is put back where it was. */
const MOST_REPAIRS = 3;

interface Card {
  frame: HTMLIFrameElement;
  ranges: readonly Range[];
  /** Where they are in the window. */
  at: () => Box;
  isAbove: boolean;
  /** Where its frame was put, in the window, and how far the page was scrolled then. */
  put: { box: Box; scroll: [x: number, y: number] };
  /** How often it was put back. */
  repairs: number;
  /** While it is awaited. */
  timer?: ReturnType<typeof setTimeout>;
  /** Once it is shown. */
  sight?: Sight;
}

/** @param onGone told when a card that was opened is not there, and is closed for it */
export function createCardFrame(document: Document, host: Host, onGone: (why: Gone) => void): CardFrame {
  let card: Card | undefined;
  /** The last card's height: the next one is as tall, or nearly. */
  let height = FIRST_HEIGHT;
  let focusedBefore: Element | null = null;

  function position(): void {
    if (card === undefined) return;
    const view = host.view();
    const width = Math.min(CARD_WIDTH, view.right - view.left - 2 * GAP);
    const tall = Math.min(height, view.bottom - view.top - 2 * GAP);
    const { left, top, bottom } = card.at();
    const fitsBelow = bottom + GAP + tall <= view.bottom;
    const fitsAbove = top - GAP - tall >= view.top;
    // A card that grows while it is written in stays on its side as long as it can.
    card.isAbove = card.isAbove ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove;
    const wanted = card.isAbove ? top - GAP - tall : bottom + GAP;
    style(card.frame, { width: `${width}px`, height: `${tall}px` });
    host.position(
      card.frame,
      clamp(left, view.left + GAP, view.right - width - GAP),
      fitsBelow || fitsAbove ? wanted : clamp(wanted, view.top + GAP, view.bottom - tall - GAP),
    );
    card.put = { box: card.frame.getBoundingClientRect(), scroll: [scrollX, scrollY] };
  }

  /** It goes along when the page is scrolled, or stays in the window. */
  function isInPlace(box: Box): boolean {
    if (!card) return false;
    const { box: put, scroll } = card.put;
    const [x, y] = [scroll[0] - scrollX, scroll[1] - scrollY];
    const along = { left: put.left + x, right: put.right + x, top: put.top + y, bottom: put.bottom + y };
    return isSame(box, along) || isSame(box, put);
  }

  /**
   * A page that lays itself out anew may move what is on it, and means no harm; one that goes on does. Below a dialog the
   * card would wait for keys that its reader gives to whatever lies there.
   */
  function repair(): boolean {
    if (!card) return false;
    card.repairs += 1;
    if (card.repairs > MOST_REPAIRS || !card.frame.isConnected || host.isBelow()) {
      lose('taken');
      return false;
    }
    host.root();
    position();
    return true;
  }

  function show(shown: Card): void {
    clearTimeout(shown.timer);
    style(shown.frame, { opacity: '1', 'pointer-events': 'auto' });
    shown.sight = watchSight(host.root().host as HTMLElement, shown.frame, isInPlace, repair);
    host.focus(shown.frame);
  }

  function lose(why: Gone): void {
    close();
    onGone(why);
  }

  function close(): boolean {
    if (card === undefined) return false;
    clearTimeout(card.timer);
    card.sight?.stop();
    card.frame.remove();
    card = undefined;
    if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    focusedBefore = null;
    return true;
  }

  host.onScroll(position);

  return {
    open(ranges, title, token) {
      const at = followBox(ranges);
      if (at === undefined) return false;
      close();
      focusedBefore = document.activeElement;
      const frame = createFrame(document);
      frame.title = title;
      // In the fragment: it is part of no request, and no entry of the page's list of resources names it.
      frame.src = `${browser.runtime.getURL('/card.html')}#${token}`;
      const opened: Card = {
        frame,
        ranges,
        at,
        isAbove: false,
        put: { box: at(), scroll: [scrollX, scrollY] },
        repairs: 0,
      };
      card = opened;
      const giveUp = () => card === opened && lose('never-came');
      const wait = (ms: number) => {
        clearTimeout(opened.timer);
        if (!opened.sight) opened.timer = setTimeout(giveUp, ms);
      };
      let loads = 0;
      frame.addEventListener('load', () => {
        loads += 1;
        if (loads === 1) wait(LONGEST_START);
        // Taken off the page and put back, it is loaded anew, and its token is spent.
        else if (card === opened) lose('taken');
      });
      wait(LONGEST_LOAD);
      host.root(ranges[0]?.startContainer).append(frame);
      position();
      return true;
    },
    setHeight(told) {
      if (!card || !Number.isFinite(told) || told <= 0) return;
      height = Math.ceil(told);
      position();
      if (card.sight) card.sight.moved();
      else show(card);
    },
    close,
    isOpen: () => card !== undefined,
    hasLostFocus: () => card !== undefined && host.hasLostFocus(),
    isInSight: () => card?.sight?.isSteady() ?? false,
    ranges: () => card?.ranges ?? [],
  };
}

function createFrame(document: Document): HTMLIFrameElement {
  const frame = createHtml(document, 'iframe');
  // Else a page that asks for embedder policies gets the browser's picture of a broken frame. The card needs no storage.
  frame.setAttribute('credentialless', '');
  style(frame, {
    all: 'initial',
    position: 'absolute',
    // Not `visibility: hidden`: Chrome would not lay out what is in it, and the card could not tell how tall it is.
    opacity: '0',
    'pointer-events': 'none',
    border: '0',
    'border-radius': '10px',
    'box-shadow': '0 0 0 1px rgb(128 128 128 / 0.35), 0 8px 28px rgb(0 0 0 / 0.25)',
  });
  return frame;
}
