import { i18n } from '#i18n';
import { own } from '../../lib/page/tree/dom';
import type { Found } from '../page.content/marked';
import type { Overlay } from './overlay';

/** The page while an annotation waits for its words. */
export interface Attaching {
  /** Opens the card on what was found, where the reader attaches it or chooses other words. */
  choose(found: Found): void;
  /** Ends the waiting; the annotation stays as it was. */
  stop(): void;
}

interface Surroundings {
  selection(): Found | undefined;
  openCard(found: Found): void;
  /** It waits no longer. */
  ended(): void;
}

/** Where Enter is the page's own, whatever is selected elsewhere. */
const FIELDS = 'input, textarea, select, button, [contenteditable]:not([contenteditable=false])';

const isInField = (element: Element | null) =>
  element !== null && own(element, 'closest').call(element, FIELDS) !== null;

/**
 * Takes what is selected as the words of an annotation, or asks the reader to select them: Enter then takes them, Escape
 * ends it. Nothing is stored from here, where a page may have a hand in what is pressed: that is asked in the card. Nor does the bar
 * say which annotation it is, for a page can read what stands on it.
 */
export function attachBySelecting(overlay: Overlay, { selection, openCard, ended }: Surroundings): Attaching {
  const listening = new AbortController();

  function stop(): void {
    if (listening.signal.aborted) return;
    listening.abort();
    overlay.bar.hide();
    overlay.button.hide();
    ended();
  }

  function choose(found: Found): void {
    stop();
    openCard(found);
  }

  // Before the page hears them: the reader has turned to us, and means us until this is over.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || !event.isTrusted) return;
      const isTaken = overlay.owns(event.target) || isInField(document.activeElement);
      const found = event.key === 'Enter' && !isTaken ? selection() : undefined;
      if (event.key !== 'Escape' && !found) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (found) choose(found);
      else stop();
    },
    { capture: true, signal: listening.signal },
  );

  const selected = selection();
  if (selected) choose(selected);
  else {
    const sentence = i18n.t('attaching.ask');
    overlay.bar.show(sentence, i18n.t('attaching.cancel'), stop);
    overlay.announce(sentence);
  }
  return { choose, stop };
}
