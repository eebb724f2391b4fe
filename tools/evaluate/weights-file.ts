import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Header, MAGIC, PREAMBLE } from '../../lib/reading/tagger/weights';

/** What the weights that ship with the extension say of themselves. */
export interface WeightsFacts {
  sha256: string;
  bytes: number;
  gzipped: number;
  version: string;
  dims: Header['dims'];
  /** Settings of the training that made them; empty where the file names none. */
  training: Record<string, unknown>;
}

/** The facts of a weights file, or `undefined` where there is none. Throws where it is no weights file. */
export function weightsFacts(file: string): WeightsFacts | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.length < PREAMBLE || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new Error(`${file} holds no weights of a reading.`);
  const end = PREAMBLE + bytes.readUInt32LE(MAGIC.length);
  const { version, dims, training } = JSON.parse(bytes.toString('utf8', PREAMBLE, end)) as Header;
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
    version,
    dims,
    training: training ?? {},
  };
}
