import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where what ships is written. */
const FOLDERS = ['components', 'entrypoints', 'lib'];
const IS_SHIPPED = /(?<!\.test|for-tests|\.d)\.tsx?$/;
/** Imports of values, at the head of a file or when first needed; those of types leave nothing in a bundle. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^'";]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/**
 * The packages of package.json that the sources of what ships import something of. It is found in another way than
 * the notices are, which follow what the bundlers put together: one is held to the other.
 */
export function importedPackages(root: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => IS_SHIPPED.test(path)),
  );
  const named = new Set(files.flatMap((path) => importsOf(readFileSync(path, 'utf8'))));
  return Object.keys(dependencies).filter((name) =>
    [...named].some((path) => path === name || path.startsWith(`${name}/`)),
  );
}

/** What a file imports values from. */
export const importsOf = (source: string): string[] =>
  [...source.matchAll(IMPORT)].map(([, early, late]) => (early ?? late)!);
