import type { Block } from '../reading/types';

/** The text of a page that the reader keeps with the notes on it: what their offsets count in. */
export interface KeptText {
  /** Address of the page, as in its row. */
  page: string;
  /** When it was read, ms since 1970. */
  at: number;
  /** Version of the text map that made it (`MAP_VERSION`): positions of targets of the same version count in it. */
  mapVersion: number;
  text: string;
  blocks: Block[];
}
