import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { follow } from './follow';
import { FOLLOW } from './name';

/** Put into a page by the background once its marks are there. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [FOLLOW]: follow });
});
