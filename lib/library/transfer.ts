import type { WhenceDatabase } from '../annotations/database';
import type { FindingApi, TransferApi } from './api';
import { exportAs } from './exporting';

/** What leaves as a file and what arrives in one. One at a time: another that is begun ends the one before. */
export function createTransfer(db: WhenceDatabase, { idsOf }: Pick<FindingApi, 'idsOf'>): TransferApi {
  let running = new AbortController();
  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };
  return {
    async exportAs(format, scope, options, progress) {
      const signal = begin();
      const which = scope === 'all' || 'ids' in scope ? scope : { ids: await idsOf(scope.query) };
      const input = { format, which: which === 'all' ? which : which.ids, options };
      return exportAs(db, input, progress, signal);
    },
    async stopTransfer() {
      running.abort();
    },
  };
}
