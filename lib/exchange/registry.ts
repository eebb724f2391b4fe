import type { OutFormatId } from './format-list';
import type { Leaving, Pieces } from './formats';
import { webAnnotations } from './web-annotation';

/** What is to leave, with the rows that are not understood: they come up while the annotations are asked for. */
export interface LeavingAll extends Leaving {
  damaged: readonly unknown[];
}

/** What the reader chose for a format that can be written in more than one way. */
export interface OutOptions {
  /** Markdown: how a page is written. */
  template?: string;
  /** Backup: what it is locked with. */
  passphrase?: string;
}

/** A format that is written, made ready to be asked for by its id. */
export interface Writer {
  extension: string;
  mime: string;
  /** Rows that are not understood are in its file, as they are stored. */
  holdsDamaged?: true;
  write(leaving: LeavingAll, options: OutOptions, tell: (done: number) => void): Pieces;
}

/** What writes each of the formats that are listed. */
const WRITERS: Readonly<Record<OutFormatId, Writer>> = {
  webAnnotation: {
    ...webAnnotations,
    holdsDamaged: true,
    write: (leaving, _, tell) => webAnnotations.write(leaving, { unreadable: leaving.damaged }, tell),
  },
};

export const writerOf = (id: OutFormatId): Writer => WRITERS[id];
