import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import type { FileWords } from './file-words';
import type { OutFormatId } from './format-list';
import type { Leaving, Pieces } from './formats';
import { markdownFile, markdownZip } from './markdown';
import { ris } from './ris';
import { webAnnotations } from './web-annotation';

/** What is to leave, with the rows that are not understood: they come up while the annotations are asked for. */
export interface LeavingAll extends Leaving {
  damaged: readonly unknown[];
}

/** What a format is told by whoever asks for a file. */
export interface OutOptions {
  words: FileWords;
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
  markdownZip: {
    ...markdownZip,
    write: (leaving, options, tell) => markdownZip.write(leaving, { ...options, flavour: 'obsidian' }, tell),
  },
  logseq: {
    ...markdownZip,
    write: (leaving, options, tell) => markdownZip.write(leaving, { ...options, flavour: 'logseq' }, tell),
  },
  markdownFile: {
    ...markdownFile,
    write: (leaving, options, tell) => markdownFile.write(leaving, { ...options, flavour: 'obsidian' }, tell),
  },
  ris,
  bibtex,
  cslJson,
  webAnnotation: {
    ...webAnnotations,
    holdsDamaged: true,
    write: (leaving, _, tell) => webAnnotations.write(leaving, { unreadable: leaving.damaged }, tell),
  },
};

export const writerOf = (id: OutFormatId): Writer => WRITERS[id];
