import { type Bar, createBar } from './bar';
import { type CardFrame, createCardFrame } from './card-frame';
import { createHost, type Host } from './host';
import { announceIn } from './live-region';
import { createSelectionButton, type SelectionButton } from './selection-button';
import { createSentence, type Sentence } from './sentence';

/** All that Whence shows over a page, each part made when it is first shown. */
export interface Overlay {
  button: SelectionButton;
  bar: Bar;
  card: CardFrame;
  /** Tells what cannot be done. */
  sentence: Sentence;
  /** Whether an event of the page comes from our own elements. */
  owns: Host['owns'];
  /** Says a sentence to screen readers. */
  announce(sentence: string): void;
  /** Takes everything off the page; nothing of it is to be used again. */
  remove(): void;
}

/** @param onRefused the page lets nothing of ours be shown on it */
export function createOverlay(document: Document, onRefused: () => void): Overlay {
  const host = createHost(document, onRefused);
  return {
    button: createSelectionButton(document, host),
    bar: createBar(document, host),
    card: createCardFrame(document, host),
    sentence: createSentence(document, host),
    owns: host.owns,
    announce: (sentence) => announceIn(document, host, sentence),
    remove: host.remove,
  };
}
