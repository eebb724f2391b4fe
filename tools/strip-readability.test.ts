// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Readability from '@mozilla/readability/Readability.js';
import { expect, test } from 'vitest';
import { grabArticle } from '../lib/page/article/by-readability';
import { ROOT } from './command.mjs';
import { UNUSED, withoutUnused } from './strip-readability';

const SOURCE = readFileSync(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
const PAGES = join(ROOT, 'tools/bench/articles/pages');

/** The class that the page script ships. */
function shipped(): typeof Readability {
  const module = { exports: {} };
  new Function('module', withoutUnused(SOURCE))(module);
  return module.exports as typeof Readability;
}

test('what the page script ships lacks these methods alone', () => {
  const names = (one: typeof Readability) => Object.keys(one.prototype).sort();
  expect(names(shipped())).toEqual(names(Readability).filter((name) => !UNUSED.includes(name as 'parse')));
});

test.each(readdirSync(PAGES).filter((name) => name.endsWith('.html')))(
  'and keeps the same text: %s',
  (name) => {
    const html = readFileSync(join(PAGES, name), 'utf8');
    const textOf = (one: typeof Readability) =>
      grabArticle(new DOMParser().parseFromString(html, 'text/html'), one)?.textContent;
    expect(textOf(shipped())).toBe(textOf(Readability));
  },
);
