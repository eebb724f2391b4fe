import { archive, type Files, filesIn } from './archive';

export type Store = 'chrome' | 'firefox';

/**
 * What a store is given: the build, file for file. Chrome's store gives a new item a key of its own and refuses one that
 * brings one along; the build that people load themselves keeps it, and with it its id and the reader's data.
 */
export function packageFiles(folder: string, store: Store): Files {
  const files = filesIn(folder);
  if (store === 'firefox') return files;
  const { key: _, ...manifest } = manifestOf(files);
  return files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
}

export const packageOf = (folder: string, store: Store): Uint8Array => archive(packageFiles(folder, store));

/** @throws where there is none, or it is no JSON */
export function manifestOf(files: Files): Record<string, unknown> {
  const manifest = files.get('manifest.json');
  if (!manifest) throw new Error('There is no manifest.json.');
  return JSON.parse(Buffer.from(manifest).toString('utf8'));
}
