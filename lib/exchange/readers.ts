import { type CsvGuess, type CsvReading, columnsOf } from './csv-columns';
import { csvIn } from './csv-in';
import type { InFormatId } from './format-list';
import { type Arriving, FileError, type InFormat, type Passed } from './formats';
import { hypothesisIn } from './hypothesis-in';
import { qdpxIn } from './qdpx-in';
import { webAnnotationsIn } from './web-annotation-in';

/** What the reader says of a file that says too little of itself. */
export interface InOptions {
  /** Of a table: which of its columns holds what. */
  table?: CsvReading;
}

/** A format that is read. */
export interface Reader {
  recognises: InFormat['recognises'];
  /** Of a table that is not one of ours: what the reader is asked about first. */
  tableOf?(file: Blob): Promise<CsvGuess | undefined>;
  read(file: Blob, options: InOptions, tell: (bytes: number) => void): AsyncGenerator<Arriving | Passed>;
}

export type Readers = Readonly<Partial<Record<InFormatId, Reader>>>;

/** What reads each of the formats. */
export const READERS: Readers = {
  csv: {
    recognises: csvIn.recognises,
    async tableOf(file) {
      const guess = await columnsOf(file);
      return guess.isOurs ? undefined : guess;
    },
    read: (file, { table }, tell) => csvIn.read(file, table, tell),
  },
  qdpx: qdpxIn,
  hypothesis: { ...hypothesisIn, read: (file, _, tell) => hypothesisIn.read(file, undefined, tell) },
  webAnnotation: {
    ...webAnnotationsIn,
    read: (file, _, tell) => webAnnotationsIn.read(file, undefined, tell),
  },
};

/** Bytes by which a format is recognised. */
const START = 64 * 1024;

/**
 * Which format a file is in.
 * @param name of the file, as the reader has it
 * @throws FileError where it is none that is known
 */
export async function recognised(
  file: Blob,
  name: string,
  readers: Readers = READERS,
): Promise<{ id: InFormatId; reader: Reader }> {
  if (file.size === 0) throw new FileError('empty');
  const start = new TextDecoder().decode(await file.slice(0, START).arrayBuffer());
  for (const [id, reader] of Object.entries(readers))
    if (reader.recognises(start, name)) return { id: id as InFormatId, reader };
  throw new FileError('unknown-format');
}
