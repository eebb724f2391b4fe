import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { correctPage } from './correct-page';
import { CORRECT } from './name';

/** Put into a page by the background where its reader has put something right on it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [CORRECT]: { correctPage } });
});
