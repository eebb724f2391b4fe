import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { flatTree } from '../../lib/page/tree/flat-tree';
import { INNER } from './name';

/** Put into the page by the background where text stands in shadow roots or frames. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [INNER]: flatTree });
});
