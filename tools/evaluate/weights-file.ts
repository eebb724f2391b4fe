import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What the weights that ship with the extension say of themselves. */
export interface WeightsFacts {
  sha256: string;
  bytes: number;
  gzipped: number;
  version: string;
  dims: Record<string, number>;
  /** Settings of the training that made them; empty where the file names none. */
  training: Record<string, unknown>;
}

/** Where they lie, from the root of the project. */
export const WEIGHTS_FILE = 'public/reading.weights';

const MAGIC = 'WHNC';
/** Magic and length of the header, in bytes. */
const PREAMBLE = 8;

/** The facts of a weights file, or `undefined` where there is none. Throws where it is no weights file. */
export function weightsFacts(file: string): WeightsFacts | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.length < PREAMBLE || bytes.toString('latin1', 0, 4) !== MAGIC)
    throw new Error(`${file} holds no weights of a reading.`);
  const end = PREAMBLE + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString('utf8', PREAMBLE, end)) as Partial<WeightsFacts>;
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
    version: String(header.version ?? ''),
    dims: header.dims ?? {},
    training: header.training ?? {},
  };
}
