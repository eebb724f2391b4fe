import { browser } from 'wxt/browser';
import { createHtml } from '../page.content/own-element';
import { type Box, followBox } from './boxes';
import type { Host } from './host';
import { clamp, GAP, style } from './styles';

/** The frame that the card is shown in, beside what it is about. */
export interface CardFrame {
  /** Opens the card beside ranges, or moves it there with new contents. `false` where nothing is left of them. */
  open(ranges: Range[], title: string): boolean;
  /** @param height of its contents, in CSS pixels; what is no height is not heeded */
  setHeight(height: number): void;
  /** Gives the focus back to the page. `true` when a card was open. */
  close(): boolean;
  isOpen(): boolean;
  /** What the open card is about; none when it is closed. */
  ranges(): readonly Range[];
}

/** CSS pixels. */
const CARD_WIDTH = 340;
/** Until the card tells how tall it is (CSS pixels). */
const FIRST_HEIGHT = 260;

interface Card {
  frame: HTMLIFrameElement;
  ranges: readonly Range[];
  /** Where they are in the window. */
  at: () => Box;
  isAbove: boolean;
}

export function createCardFrame(document: Document, host: Host): CardFrame {
  let card: Card | undefined;
  let opened = 0;
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
  }

  host.onScroll(position);

  return {
    open(ranges, title) {
      const at = followBox(ranges);
      if (at === undefined) return false;
      const root = host.root(ranges[0]?.startContainer);
      opened += 1;
      if (card === undefined) focusedBefore = document.activeElement;
      const frame = card?.frame ?? createFrame(document);
      card = { frame, ranges, at, isAbove: false };
      frame.title = title;
      // A new fragment tells an open card to ask again what it is about; the first one loads it.
      frame.src = `${browser.runtime.getURL('/card.html')}#${opened}`;
      if (!frame.isConnected) root.append(frame);
      position();
      host.focus(frame);
      return true;
    },
    setHeight(told) {
      if (!Number.isFinite(told) || told <= 0) return;
      height = Math.ceil(told);
      position();
    },
    close() {
      if (card === undefined) return false;
      card.frame.remove();
      card = undefined;
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
      focusedBefore = null;
      return true;
    },
    isOpen: () => card !== undefined,
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
    border: '0',
    'border-radius': '10px',
    'box-shadow': '0 0 0 1px rgb(128 128 128 / 0.35), 0 8px 28px rgb(0 0 0 / 0.25)',
  });
  return frame;
}
