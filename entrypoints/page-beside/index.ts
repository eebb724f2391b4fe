import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beside } from './beside';
import { BESIDE } from './name';

/** Put into the page by the background when the content script first asks for it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [BESIDE]: beside });
});
