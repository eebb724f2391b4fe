/**
 * How a note was last seen on its page, where that was not on its very words. Of this device alone, and no part of the
 * log: another may see another page.
 */
export interface Standing {
  /** The annotation's. */
  id: string;
  status: 'changed' | 'lost';
  /** When it was first seen so, ms since 1970. */
  at: number;
}
