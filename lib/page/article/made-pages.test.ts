// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapOfArticle } from '../documents-for-tests';

/** The pages of `npm run bench -- articles`, each in a form in which articles have been missed. */
const FOLDER = join(import.meta.dirname, '../../../tools/bench/articles/pages');

const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

const documentIn = (...path: string[]) =>
  new DOMParser().parseFromString(readFileSync(join(FOLDER, ...path), 'utf8'), 'text/html');

test('there are twenty and more', () => {
  expect(pages.length).toBeGreaterThanOrEqual(20);
});

test.each(pages)('%s: all of its text is found, and nothing else', async (name) => {
  const { text } = await mapOfArticle(documentIn(name));
  const expected = [...documentIn('expected', name).body.children].map(({ textContent }) => textContent);
  expect(text.split('\n\n')).toEqual(expected);
});
