import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Finished downloads: both browsers write to a file with an ending of their own until it is whole. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !/\.(crdownload|part|tmp)$/.test(name) && !name.startsWith('.'))
    .map((name) => join(folder, name));
