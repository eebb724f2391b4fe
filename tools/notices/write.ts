import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { Bundled } from './bundled';
import { NOTICES_FILE, noticesText } from './notices';
import { noteBundled } from './plugin';

/**
 * The notices of one build: a plugin for each bundler that takes part in it, and what writes the file at its end.
 * @param root the project's
 */
export function noticesOfBuild(root: string): { plugin(): Plugin; write(folder: string): void } {
  const bundled = new Bundled();
  return {
    plugin: () => noteBundled(bundled, root),
    write(folder) {
      const own = readFileSync(join(root, 'LICENSE'), 'utf8');
      writeFileSync(join(folder, NOTICES_FILE), noticesText(bundled.packages, own));
    },
  };
}
