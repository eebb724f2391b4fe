/** To be run in the background: from now on no write to IndexedDB finds room, as on a full disk. */
export function fillDisk(): void {
  const full = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, { put: full, add: full });
}
