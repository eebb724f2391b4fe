import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../command.mjs';

/**
 * A script that runs in a page and puts what a file of ours exports on a global of this name.
 * @param root another checkout to take the file from
 */
export async function bundled(entry: string, name: string, root = ROOT): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      lib: { entry: join(root, entry), formats: ['iife'], name },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle.');
  return output.output[0].code;
}
