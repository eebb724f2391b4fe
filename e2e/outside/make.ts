/**
 * Makes ../outside-sentences.json: hashes of texts on the saved pages that are no part of the article (captions,
 * related links, advertisements, comments). What is outside was decided by reading each page; selectors.json says
 * where on it such texts stand.
 *
 *     node tools/run.mjs e2e/outside/make.ts [--pages DIR]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { savedPages } from '../../tools/browsers/server';
import { normalised, SHORTEST, sentenceHash } from './sentence-hash';

const { values } = parseArgs({ options: { pages: { type: 'string' } } });
const folder = values.pages ?? savedPages();
if (folder === undefined) throw new Error('There is no folder of saved pages; name one with --pages DIR.');

const selectors: Record<string, string[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'selectors.json'), 'utf8'),
);
const hashes: Record<string, string[]> = {};
for (const [page, where] of Object.entries(selectors)) {
  const file = join(folder, `${page}.html`);
  if (!existsSync(file)) throw new Error(`${page}.html is not in ${folder}.`);
  const { document } = new JSDOM(readFileSync(file, 'utf8')).window;
  const texts = [...document.querySelectorAll(where.join(', '))].map(({ textContent }) => textContent ?? '');
  const long = texts.filter((text) => normalised(text).length >= SHORTEST);
  hashes[page] = [...new Set(long.map(sentenceHash))].sort();
  console.log(`${page}: ${hashes[page].length}`);
}
writeFileSync(
  join(import.meta.dirname, '..', 'outside-sentences.json'),
  `${JSON.stringify(hashes, null, 2)}\n`,
);
