import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';

/** What samples/README.md promises of every sample page, so that tests can be built on them without looking. */
const folder = new URL('./samples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** Pages of which nothing may be marked: no article, not English, or empty. */
const UNMARKED = ['empty.html', 'encyclopedia.html', 'french.html', 'front.html', 'shop.html'];

const load = (name: string) => new JSDOM(readFileSync(new URL(name, folder), 'utf8')).window.document;

test('all the pages are there', () => {
  expect(names.sort()).toEqual([
    'changing.html',
    'council.html',
    'csp.html',
    'dark.html',
    'empty.html',
    'encyclopedia.html',
    'french.html',
    'front.html',
    'harbour.html',
    'shop.html',
  ]);
});

describe.each(names)('%s', (name) => {
  const document = load(name);

  test('says in or out, and neither stands inside the other', () => {
    for (const element of document.querySelectorAll('[data-expect]')) {
      expect(['in', 'out']).toContain(element.getAttribute('data-expect'));
      expect(element.parentElement?.closest('[data-expect]'), element.outerHTML).toBeNull();
      expect(element.textContent?.trim(), element.outerHTML).not.toBe('');
    }
  });

  test('has an article exactly where marks are expected', () => {
    const expected = document.querySelectorAll('[data-expect="in"]').length;
    if (UNMARKED.includes(name)) expect(expected).toBe(0);
    else expect(expected).toBeGreaterThanOrEqual(5);
  });

  test('loads nothing', () => {
    const loading =
      'script[src], img, iframe, object, embed, video, audio, source, link:not([rel="canonical"])';
    expect(document.querySelectorAll(loading).length).toBe(0);
    expect(document.documentElement.outerHTML).not.toMatch(/url\(|@import/);
  });

  test('hides words by attribute and inline style alone', () => {
    for (const style of document.querySelectorAll('style')) {
      expect(style.textContent).not.toMatch(/display:\s*none|visibility:/);
    }
  });
});
