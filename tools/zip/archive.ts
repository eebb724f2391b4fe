import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** Files by path, with "/" between folders. */
export type Files = Map<string, Uint8Array>;

/** Of every file: who builds the sources another day shall get the same bytes. Local time, for zip knows no zones. */
const made = () => new Date(2000, 0, 1);

/** A zip file that depends on the paths and bytes of what is in it and on nothing else, in the order of the paths. */
export function archive(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: made() });
}

/** What is in a zip file. */
export const filesOfArchive = (zip: Uint8Array): Files => new Map(Object.entries(unzipSync(zip)));

/** Everything in a folder, at any depth. */
export function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** Paths of files that only one has, or that have other bytes in the other; none where the two are the same. */
export function differences(ours: Files, theirs: Files): string[] {
  const paths = new Set([...ours.keys(), ...theirs.keys()]);
  return [...paths].sort().filter((path) => {
    const [one, other] = [ours.get(path), theirs.get(path)];
    return !one || !other || Buffer.compare(one, other) !== 0;
  });
}
