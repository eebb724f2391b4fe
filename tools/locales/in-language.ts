import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extensionFolder } from '../browsers/extension';
import type { BrowserName } from '../browsers/types';
import { ROOT } from '../command.mjs';
import { type Catalogue, catalogueNames, messagesOf, readCatalogue } from './catalogue';
import { type Pseudo, pseudo } from './pseudo';

/** A build in a language that the browser need not be in: to look at views, and for tests. */

const PSEUDO: readonly string[] = ['long', 'rtl'] satisfies Pseudo[];

/** A language of the screen, or one that is made up. */
export const catalogueFor = (name: string): Catalogue =>
  PSEUDO.includes(name) ? pseudo(readCatalogue('en'), name as Pseudo) : readCatalogue(name);

export const isLanguage = (name: string): boolean => PSEUDO.includes(name) || catalogueNames().includes(name);

/**
 * Copies the build as it ships, with this catalogue in it.
 * @param as whose place it takes; with "en", and no other language left, every browser shows it
 * @returns the folder of the copy
 * @throws where nothing has been built
 */
export function buildWith(browser: BrowserName, catalogue: Catalogue, as: string): string {
  const from = extensionFolder(browser, 'shipped');
  if (!existsSync(from)) throw new Error(`There is no build in ${from}.`);
  const to = join(ROOT, '.output', `in-${catalogue.name}`, browser);
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const locales = join(to, '_locales');
  if (as === 'en')
    for (const other of readdirSync(locales)) rmSync(join(locales, other), { recursive: true });
  const file = join(locales, as, 'messages.json');
  mkdirSync(dirname(file), { recursive: true });
  const messages = [...messagesOf(catalogue)].map(([name, message]) => [name, { message }]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(messages)));
  return to;
}
