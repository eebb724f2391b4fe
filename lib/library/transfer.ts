import type { WhenceDatabase } from '../annotations/database';
import type { Readers } from '../exchange/readers';
import type { FindingApi, Scope, TransferApi } from './api';
import { exportAs } from './exporting';
import { look, type Pending, take } from './importing';
import { leavingOf } from './leaving';
import { tryTemplate } from './template-sample';

/**
 * What leaves as a file and what arrives in one. One at a time: another that is begun ends the one before.
 * @param readers for tests that want a format of their own
 */
export function createTransfer(
  db: WhenceDatabase,
  { idsOf }: Pick<FindingApi, 'idsOf'>,
  readers?: Readers,
): TransferApi {
  let running = new AbortController();
  let pending: Pending | undefined;
  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };
  async function idsIn(scope: Scope): Promise<readonly string[] | 'all'> {
    if (scope === 'all') return scope;
    return 'ids' in scope ? scope.ids : idsOf(scope.query);
  }

  return {
    async leavingCounts(scope) {
      const { total, pages } = await leavingOf(db, await idsIn(scope));
      return { annotations: total, pages: pages.size };
    },
    async exportAs(format, scope, options, progress) {
      const signal = begin();
      return exportAs(db, { format, which: await idsIn(scope), options }, progress, signal);
    },
    tryTemplate: (template) => tryTemplate(db, template),
    async lookAt(file, name, options, progress) {
      const signal = begin();
      pending = undefined;
      const { looked, pending: next } = await look(db, { file, name, options }, progress, signal, readers);
      if (signal.aborted) return { is: 'stopped' };
      pending = next;
      return looked;
    },
    async takeIn(change, progress) {
      const signal = begin();
      if (!pending) return { ok: false, reason: 'outdated', detail: '' };
      const written = await take(db, pending, change, progress, signal);
      if (written.ok) pending = undefined;
      return written;
    },
    async dropFile() {
      pending = undefined;
    },
    async stopTransfer() {
      running.abort();
    },
  };
}
