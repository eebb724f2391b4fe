import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beside, type Offered } from './beside';
import { BESIDE } from './name';
import type { Overlay } from './overlay';

/** Put into the page by the background when the content script first asks for it. */
export default defineUnlistedScript(() => {
  let overlay: Overlay | undefined;
  const offered: Offered = {
    ...beside,
    createOverlay(...given) {
      overlay = beside.createOverlay(...given);
      return overlay;
    },
    cardRanges: () => overlay?.card.ranges() ?? [],
  };
  Object.assign(globalThis, { [BESIDE]: offered });
});
