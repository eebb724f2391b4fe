import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../command.mjs';

/**
 * The keys that the code names, as patterns. A key that is put together when it runs, as `kind.${kind}`, stands for
 * all that are called so: that each of them exists is the compiler's to say, that each is needed nobody's.
 */

/** Of the manifest: `__MSG_extName__`. */
const IN_MANIFEST = /__MSG_(\w+)__/g;
/** Any literal that could be one: keys stand in tables and conditions, too, not only in `i18n.t('…')`. */
const QUOTED = /'([a-zA-Z][\w-]*(?:\.[\w-]+)*)'|`([a-zA-Z][\w-]*(?:\.(?:[\w-]|\$\{[^`{}]*\})+)+)`/g;
/** Read by lib/i18n itself. */
const OF_THE_CATALOGUE = ['locale', 'direction'];

/** @returns whether some code names this key */
export function usedKeys(): (key: string) => boolean {
  const exact = new Set(OF_THE_CATALOGUE);
  const patterns: RegExp[] = [];
  for (const file of ['wxt.config.ts', ...['lib', 'components', 'entrypoints'].flatMap(codeIn)]) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    for (const [, name] of code.matchAll(IN_MANIFEST)) exact.add(name!);
    for (const [, literal, template] of code.matchAll(QUOTED)) {
      if (literal) exact.add(literal);
      if (template?.includes('$')) patterns.push(patternOf(template));
    }
  }
  return (key) => exact.has(key) || patterns.some((pattern) => pattern.test(key));
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^`{}]*\}/g, '[\\w-]+')}$`);

const codeIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));
