import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../command.mjs';
import { LANGUAGES, listing, MOST } from './listing';

const paragraphs = (text: string) => text.split('\n\n').map((each) => each.split('\n').length);

describe.each(LANGUAGES)('%s', (language) => {
  const sections = listing(language);

  test('has what the stores ask for', () => {
    expect([...sections.keys()]).toEqual([
      'Name',
      'Summary for Chrome',
      'Summary for Firefox',
      'Description',
    ]);
    expect(sections.get('Name')).toBe('Whence');
  });

  test.each(Object.entries(MOST))('%s has at most %i characters', (name, most) => {
    const { length } = [...sections.get(name)!];
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(most);
  });

  test('says as much as the English one', () => {
    expect(paragraphs(sections.get('Description')!)).toEqual(paragraphs(listing('en').get('Description')!));
  });
});

/** Locales of the package, such as "zh_CN": the store shows the description of each as the summary of its listing. */
const locales = readdirSync(join(ROOT, 'locales'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replace('.yml', ''));

test.each(locales)("Chrome's store takes the summary from the package: %s", (locale) => {
  const { extDescription } = parse(readFileSync(join(ROOT, 'locales', `${locale}.yml`), 'utf8'));
  const language = LANGUAGES.find((one) => locale.startsWith(one))!;
  expect(extDescription).toBe(listing(language).get('Summary for Chrome'));
});
