import { join } from 'node:path';

/** What of a bundle, as Vite gives it, says where it is from. */
export interface BundleFile {
  type: 'chunk' | 'asset';
  /** Of a chunk: its modules by id. */
  modules?: Record<string, { renderedLength: number }>;
  /** Of a file that is taken as it is: where it was, relative to the project's root. */
  originalFileNames?: readonly string[];
}

/** What a bundler adds of its own to a bundle, by how the id begins. */
const ADDED: readonly [start: string, package_: string][] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
  ['virtual:wxt-', 'wxt'],
  ['\0virtual:wxt-', 'wxt'],
];

/** Files that hold other packages already, bundled by their makers: which ones, by their names. */
const HOLDS: readonly [file: RegExp, packages: readonly string[]][] = [
  [/[\\/]jszip[\\/]dist[\\/]/, ['pako', 'lie', 'immediate', 'setimmediate']],
];

/**
 * Paths of everything in a bundle: of modules of which a line is left, of files that are taken as they are, and of what
 * the bundler adds, for which its package.json stands.
 * @param root the project's
 */
export function pathsIn(bundle: Record<string, BundleFile>, root: string): string[] {
  const paths = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk'
      ? Object.entries(file.modules ?? {})
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .map(([id]) => id)
      : (file.originalFileNames ?? []).map((name) => join(root, name)),
  );
  const manifest = (name: string) => join(root, 'node_modules', name, 'package.json');
  return paths.flatMap((path) => {
    const added = ADDED.find(([start]) => path.startsWith(start));
    if (added) return manifest(added[1]);
    const held = HOLDS.flatMap(([file, packages]) => (file.test(path) ? packages.map(manifest) : []));
    // "\0" is before what a plugin makes of a file, "?" before what it is asked for as.
    return [path.replace(/^\0/, '').split('?')[0]!, ...held];
  });
}
