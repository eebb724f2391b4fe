import { i18n } from '#i18n';
import { type Bar, createBar } from './bar';
import { type CardFrame, createCardFrame, type Gone } from './card-frame';
import { createHost, type Host } from './host';
import { announceIn } from './live-region';
import { createSelectionButton, type SelectionButton } from './selection-button';
import { createSentence, type Sentence } from './sentence';

/**
 * All that Whence shows over a page, each part made when it is first shown. A page can read what stands on it: no word
 * of the reader's is shown here but in the card's frame.
 */
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

/**
 * @param onRefused the page lets nothing of ours be shown on it
 * @param onCardGone told when a card that was opened is not there, and is closed for it
 */
export function createOverlay(
  document: Document,
  onRefused: () => void,
  onCardGone: (why: Gone) => void,
): Overlay {
  const host = createHost(document, onRefused);
  const overlay: Overlay = {
    button: createSelectionButton(document, host),
    bar: createBar(document, host),
    card: createCardFrame(document, host, (why) => {
      overlay.sentence.say(
        i18n.t(why === 'taken' ? 'page.cardTaken' : 'page.cannotShow'),
        i18n.t('page.close'),
      );
      onCardGone(why);
    }),
    sentence: createSentence(document, host),
    owns: host.owns,
    announce: (sentence) => announceIn(document, host, sentence),
    remove: host.remove,
  };
  return overlay;
}
