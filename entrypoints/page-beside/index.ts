import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beside, type Offered } from './beside';
import type { Furniture } from './furniture';
import { BESIDE } from './name';

/** Put into the page by the background when the content script first asks for it. */
export default defineUnlistedScript(() => {
  let furniture: Furniture | undefined;
  const offered: Offered = {
    ...beside,
    createFurniture(document) {
      furniture = beside.createFurniture(document);
      return furniture;
    },
    cardRanges: () => furniture?.cardRanges() ?? [],
  };
  Object.assign(globalThis, { [BESIDE]: offered });
});
