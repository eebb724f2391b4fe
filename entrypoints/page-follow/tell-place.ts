import { browser } from 'wxt/browser';
import { spanInWindow } from '../../lib/page/marks/in-window';
import type { TextMap } from '../../lib/page/text/text-map';
import { PLACE_PORT, type Place } from '../../lib/place';

/** ms between two looks while the page is scrolled: each makes the page work out where some of its text is. */
const LOOK_EVERY_MS = 100;

type Port = Pick<
  ReturnType<typeof browser.runtime.connect>,
  'name' | 'postMessage' | 'disconnect' | 'onDisconnect'
>;

export interface TellPlace {
  /** The text that is on the page from now on. */
  turnTo(map: TextMap): void;
}

/** Tells views that ask for it where in the article the reader is. Nothing of the page is watched before one does. */
export function tellPlace(document: Document, signal: AbortSignal): TellPlace {
  const ports = new Set<Port>();
  let map: TextMap | undefined;
  let told = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let watching: AbortController | undefined;

  function tell(): void {
    waiting = undefined;
    const span = map && spanInWindow(map, innerHeight);
    if (!span || String(span) === told) return;
    told = String(span);
    const place: Place = { span };
    for (const port of ports) port.postMessage(place);
  }

  function soon(): void {
    waiting ??= setTimeout(tell, LOOK_EVERY_MS);
  }

  function watch(): void {
    if (watching) return;
    watching = new AbortController();
    const { signal } = watching;
    // Of whatever scrolls: on some pages the article has a box of its own.
    document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
    addEventListener('resize', soon, { signal });
  }

  function unwatch(): void {
    watching?.abort();
    watching = undefined;
    clearTimeout(waiting);
    waiting = undefined;
  }

  function onConnect(port: Port): void {
    if (port.name !== PLACE_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) unwatch();
    });
    watch();
    told = '';
    tell();
  }

  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    unwatch();
    for (const port of ports) port.disconnect();
    try {
      browser.runtime.onConnect.removeListener(onConnect);
    } catch {
      // The extension has gone, and its ports with it.
    }
  });

  return {
    turnTo(now) {
      map = now;
      if (ports.size > 0) soon();
    },
  };
}
