/**
 * Chromium loses everything to a full disk. A write that finds no room leaves half a record at the end of the file that
 * it writes to; what is stored later stands behind it; and when Chromium opens the database the next time, it takes that
 * for damage and deletes all of it (seen in Chromium 156; `npm run bench -- safety --only disk`). So nothing is written
 * where it might find no room.
 */

/** Bytes that have to be free: what a large note takes several times over, as it is first logged and then put in order. */
const LEAST_ROOM = 32 * 1024 * 1024;

/**
 * Asks the browser what room there is: of a database without limit Chromium says what is free on the disk.
 * @throws QuotaExceededError where there is too little
 */
export async function needRoom(): Promise<void> {
  // Tests have none.
  const { navigator } = globalThis as Partial<typeof globalThis>;
  // Firefox tells another figure, in which a full disk cannot be seen, and takes back whole what it could not write whole.
  if (!navigator?.storage || !('userAgentData' in navigator)) return;
  // A browser that does not say is asked by writing.
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  if (quota === undefined || usage === undefined || quota - usage >= LEAST_ROOM) return;
  throw new DOMException('There is hardly any room on the disk.', 'QuotaExceededError');
}
