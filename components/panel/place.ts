import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PageState } from '../../lib/messages';
import { isPlace, PLACE_PORT } from '../../lib/place';
import type { Span } from '../../lib/reading/types';

/** Where in the article of a tab the reader is. */
export interface PlaceState {
  /** Of the text, what the tab's window shows; absent where that is not known. */
  span: ReadonlySignal<Span | undefined>;
}

interface Surroundings {
  page: ReadonlySignal<PageState | undefined>;
  tab: () => number | undefined;
  /** Whether anybody looks. */
  isSeen: ReadonlySignal<boolean>;
  /** The document that was asked has gone from its tab. */
  onGone: () => void;
}

/** ms until a page is asked again that does not answer yet: what answers is put into it a moment after it is read. */
const AGAIN_MS = [100, 300, 1_000, 3_000];

/** Follows the reader through the article while somebody looks. */
export function createPlace({ page, tab, isSeen, onGone }: Surroundings): PlaceState {
  const span = signal<Span>();
  let asked: { tab: number; isHeard: boolean; port: ReturnType<typeof browser.tabs.connect> } | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function leave(): void {
    clearTimeout(waiting);
    // This end hears nothing of it.
    asked?.port.disconnect();
    asked = undefined;
    span.value = undefined;
  }

  function ask(tabId: number, tries = 0): void {
    const port = browser.tabs.connect(tabId, { name: PLACE_PORT, frameId: 0 });
    const asking = { tab: tabId, isHeard: false, port };
    asked = asking;
    port.onMessage.addListener((said: unknown) => {
      if (asked !== asking || !isPlace(said)) return;
      asking.isHeard = true;
      span.value = said.span;
    });
    port.onDisconnect.addListener(() => {
      // Looked at, so that the browser does not report it: nobody there to answer is no mistake.
      void browser.runtime.lastError;
      if (asked !== asking) return;
      asked = undefined;
      span.value = undefined;
      if (asking.isHeard) return onGone();
      const pause = AGAIN_MS[tries];
      if (pause !== undefined) waiting = setTimeout(() => ask(tabId, tries + 1), pause);
    });
  }

  effect(() => {
    const tabId = tab();
    const isAnswered = page.value !== undefined && !['forbidden', 'failed'].includes(page.value.status);
    if (!isSeen.value || tabId === undefined || !isAnswered) return leave();
    if (asked?.tab === tabId) return;
    leave();
    ask(tabId);
  });

  return { span };
}
