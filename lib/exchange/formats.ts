/**
 * This room writes the reader's data in formats of others and reads them, one a file. Here: what a format is given when
 * something leaves, and what it gives when something arrives.
 */

import type { Code } from '../annotations/codebook';
import type { KeptReading } from '../annotations/kept-reading';
import type { KeptText } from '../annotations/kept-text';
import type { Annotation, Body, Correction, MarkSnapshot, PageInfo, PageRecord } from '../annotations/model';
import type { Target } from '../page/anchor/target';

/** What is to leave: some annotations or all, with what is known of their pages. Asked for piece by piece. */
export interface Leaving {
  /** How many annotations there are. */
  total: number;
  /** By page, and within a page in the order of its text; some hundreds at a time. */
  annotations(): AsyncIterable<Annotation[]>;
  /** Those that they are on, and those that the reader keeps where all is to leave; by address. */
  pages: ReadonlyMap<string, PageRecord>;
  /** Readings that are kept of a page, the oldest first. */
  readingsOf(page: string): Promise<KeptReading[]>;
  /** Its text, where the reader keeps that. */
  textOf(page: string): Promise<KeptText | undefined>;
  /** The name under which a source is shown, which the reader may have joined with others. */
  nameOf(source: string): string;
  /** The reader's codebook. */
  codes: readonly Code[];
  /** ms since 1970. */
  now: number;
}

/** Files come in pieces, so that no library of any size stands in memory as one string. */
export type Pieces = AsyncGenerator<string | Uint8Array<ArrayBuffer>>;

/** "whence-2026-05-03.jsonld", by the reader's own calendar. @param extension of the format */
export function exportFileName(now: Date, extension: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `whence-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${extension}`;
}

/** A format that is written. */
export interface OutFormat<Options = void> {
  /** Without its dot: "whence-2026-05-03.jsonld" ends in `jsonld` (`exportFileName`). */
  extension: string;
  mime: string;
  /**
   * Whoever takes no more pieces stops it.
   * @param tell hears how many annotations are written, some hundreds at a time and at the end. What it throws ends the
   *   writing.
   */
  write(leaving: Leaving, options: Options, tell: (done: number) => void): Pieces;
}

/** An annotation that arrives, and what its file knows of its page. What is not known is not there. */
export interface Arriving {
  /** Where it stands in the file, as the reader finds it: "line 12", "item 3". */
  at: string;
  /** UUID, where it is one of ours or the file names one. */
  id?: string;
  page: Pick<PageInfo, 'address'> & Partial<PageInfo>;
  /** Absent for a note on the page. Of words that others quoted: `othersTarget`. */
  target?: Target;
  body: Body;
  reading?: MarkSnapshot;
  dismissal?: boolean;
  correction?: Correction;
  /** ms since 1970. */
  created?: number;
  modified?: number;
  /** Text of the page, where the file holds it. */
  text?: KeptText;
}

/** Something in a file that is not understood: it is told, and the rest is taken. */
export interface Passed {
  at: string;
  /** Why, as a key of the sentences for it. */
  why: PassedWhy;
}
export type PassedWhy = 'no-page' | 'bad-address' | 'no-words' | 'not-understood' | 'reply' | 'too-large';

/** A format that is read. */
export interface InFormat<Options = void> {
  /** @param start of the file, as text @param name of the file */
  recognises(start: string, name: string): boolean;
  /**
   * Whoever takes no more stops it. Between two that arrive it may read long, as where a file holds nothing.
   * @param tell hears how many bytes have been read, after each piece of the file. What it throws ends the reading, and
   *   so stops it at once.
   * @throws FileError for what makes the whole file unreadable
   */
  read(file: Blob, options: Options, tell: (bytes: number) => void): AsyncGenerator<Arriving | Passed>;
}

export const isPassed = (one: Arriving | Passed): one is Passed => 'why' in one;

/** Why a file is not taken. Each has a sentence (`library.take.bad`). */
export type FileTrouble =
  | 'unknown-format'
  | 'empty'
  | 'encoding'
  | 'cut-off'
  | 'syntax'
  | 'too-deep'
  | 'too-large'
  | 'bomb'
  | 'newer'
  | 'checksum'
  | 'passphrase'
  /** A zip with a password, which is not asked for. */
  | 'locked'
  | 'not-encrypted-for-passphrase';

/** A file that cannot be taken: nothing of it is. */
export class FileError extends Error {
  override readonly name = 'FileError';
  /** @param at the line, item or entry where it goes wrong, as the reader finds it */
  constructor(
    readonly trouble: FileTrouble,
    readonly at = '',
  ) {
    super(at === '' ? trouble : `${trouble} at ${at}`);
  }
}
