import { i18n } from '#i18n';
import { type Bar, createBar } from './bar';
import { type CardFrame, createCardFrame } from './card-frame';
import { createHost, type Host } from './host';
import { announceIn } from './live-region';
import { createSelectionButton, type SelectionButton } from './selection-button';

/**
 * All that Whence shows over a page, each part made when it is first shown. A page can read what stands on it: no word
 * of the reader's is shown here but in the card's frame.
 */
export interface Overlay {
  button: SelectionButton;
  bar: Bar;
  card: CardFrame;
  /** Whether an event of the page comes from our own elements. */
  owns: Host['owns'];
  /** Says a sentence to screen readers. */
  announce(sentence: string): void;
  /** Says a sentence to everybody, until it is put away. */
  tell(sentence: string): void;
  /** Takes everything off the page; nothing of it is to be used again. */
  remove(): void;
}

/**
 * @param onRefused the page lets nothing of ours be shown on it
 * @param onCardGone told when a card that was opened is not there, and is closed for it
 */
export function createOverlay(document: Document, onRefused: () => void, onCardGone: () => void): Overlay {
  const host = createHost(document, onRefused);
  const overlay: Overlay = {
    button: createSelectionButton(document, host),
    bar: createBar(document, host),
    card: createCardFrame(document, host, (why) => {
      overlay.tell(i18n.t(why === 'taken' ? 'cannotShow.taken' : 'cannotShow.card'));
      onCardGone();
    }),
    owns: host.owns,
    announce: (sentence) => announceIn(document, host, sentence),
    tell(sentence) {
      overlay.bar.show(sentence, i18n.t('cannotShow.close'), overlay.bar.hide);
      overlay.announce(sentence);
    },
    remove: host.remove,
  };
  return overlay;
}
