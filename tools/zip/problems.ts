import { posix } from 'node:path';
import { NOTICES_FILE } from '../notices/notices';
import { type Files, filesOfArchive } from './archive';
import { manifestOf } from './package';

/** Bytes. What is read here is small; a package beyond this holds something that nobody meant to ship. */
export const MOST_BYTES = 4_000_000;

/** Of a string in the manifest that it names a file, as its only strings with such an ending do. */
const NAMES_FILE = /^\/?[\w/.-]+\.(?:js|css|html|png|svg|json|txt|weights|wasm|mjs)$/;
/** Files that a page loads, and those that a script of ours imports. */
const LOADED_BY_PAGE = /\b(?:src|href)="([^":?#]+)"/g;
const IMPORTED = /\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
const IS_TEXT = /\.(?:js|mjs|html|css|json|txt)$/;

/**
 * What is wrong with a package, in sentences; empty where a store can be given it.
 * @param root the folder in which it was built, of which it shall say nothing
 * @param most bytes
 */
export function problemsOf(zip: Uint8Array, root: string, most = MOST_BYTES): string[] {
  const files = filesOfArchive(zip);
  const manifest = manifestOf(files);
  const problems: string[] = [];
  if (zip.length > most) problems.push(`it has ${zip.length} bytes, more than ${most}`);
  if ('key' in manifest) problems.push('manifest.json has a key, which a first upload may not');
  if (!files.has(NOTICES_FILE)) problems.push(`${NOTICES_FILE} is not in it`);
  for (const [by, path] of [...namedFiles(manifest), ...loadedFiles(files)]) {
    if (!files.has(path)) problems.push(`${path}, which ${by} names, is not in it`);
  }
  for (const [path, bytes] of files) {
    if (path.endsWith('.map')) problems.push(`${path} is of no use to anybody who has the sources`);
    if (IS_TEXT.test(path) && textOf(bytes).includes(root)) {
      problems.push(`${path} names the folder in which it was built`);
    }
  }
  return problems;
}

/** Packages whose notice is not in a package, in sentences. */
export function packagesWithoutNotice(files: Files, packages: readonly string[]): string[] {
  const notices = textOf(files.get(NOTICES_FILE) ?? new Uint8Array()).split('\n');
  return packages
    .filter((name) => !notices.some((line) => line.startsWith(`${name} `)))
    .map((name) => `${NOTICES_FILE} does not name ${name}`);
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Every file that the manifest names, and the messages of its language. */
function namedFiles(manifest: Record<string, unknown>): [by: string, path: string][] {
  const found: [string, string][] = [];
  JSON.stringify(manifest, (_key, value) => {
    if (typeof value === 'string' && NAMES_FILE.test(value)) {
      found.push(['manifest.json', value.replace(/^\//, '')]);
    }
    return value;
  });
  found.push(['manifest.json', `_locales/${manifest.default_locale}/messages.json`]);
  return found;
}

function loadedFiles(files: Files): [by: string, path: string][] {
  return [...files].flatMap(([by, bytes]) => {
    const pattern = by.endsWith('.html') ? LOADED_BY_PAGE : /\.m?js$/.test(by) ? IMPORTED : undefined;
    if (!pattern) return [];
    return [...textOf(bytes).matchAll(pattern)].map(([, named]): [string, string] => [
      by,
      named!.startsWith('/') ? named!.slice(1) : posix.join(posix.dirname(by), named!),
    ]);
  });
}
