import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openDatabase } from '../../lib/annotations/database';
import { openBackups } from '../../lib/backups/backups';
import { createActing } from '../../lib/library/acting';
import { createAgreeing } from '../../lib/library/agreeing';
import type { LibraryApi } from '../../lib/library/api';
import { createFinding } from '../../lib/library/finding';
import { createSafe } from '../../lib/library/safe';
import { createSourcing } from '../../lib/library/sourcing';
import { createTransfer } from '../../lib/library/transfer';

/** The library's worker: it reads, finds, and writes what many annotations are changed by, while the page goes on. */
export default defineUnlistedScript(() => {
  // Opened when first asked something: what is to be brought up to date has been by then.
  const db = openDatabase(undefined, { upgrades: false });
  const finding = createFinding(db);
  const api: LibraryApi = {
    ...finding,
    ...createActing(db),
    ...createSourcing(db, finding),
    ...createTransfer(db, finding),
    ...createSafe(db, openBackups()),
    ...createAgreeing(db),
  };
  expose(api);
});
