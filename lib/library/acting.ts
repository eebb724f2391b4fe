import { bulk } from '../annotations/bulk';
import type { WhenceDatabase } from '../annotations/database';
import { writeResult } from '../annotations/written';
import type { ActingApi } from './api';

/** Changes many annotations: here and not in the background, which the browser may stop, and which no tab shows at work. */
export function createActing(db: WhenceDatabase): ActingApi {
  let running: AbortController | undefined;
  return {
    async bulk(change, ids, action, progress) {
      running = new AbortController();
      const { signal } = running;
      const tell = (done: number) => progress(done / Math.max(1, ids.length));
      return writeResult(db, () => bulk(db, { change, ids, action }, { tell, signal }));
    },
    async stop() {
      running?.abort();
    },
  };
}
