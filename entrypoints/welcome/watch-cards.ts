import type { Beside } from '../page-beside/beside';

/** The same, that tells when a card is opened. */
export function watchCards(beside: Beside, opened: () => void): Beside {
  return {
    ...beside,
    createOverlay(...given) {
      const overlay = beside.createOverlay(...given);
      const open: typeof overlay.card.open = (...on) => {
        const isOpened = overlay.card.open(...on);
        if (isOpened) opened();
        return isOpened;
      };
      return { ...overlay, card: { ...overlay.card, open } };
    },
  };
}
