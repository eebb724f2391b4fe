/** Random bytes of a change's id: as good as a UUID's, in fewer characters, for the log holds many. */
const BYTES = 12;

/** An id for a change or a device: 16 characters of base64url. Views make those of changes, so that a save sent twice is one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
