import { readFileSync } from 'node:fs';
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

test("Chrome's store takes the summary from the package", () => {
  const { extDescription } = parse(readFileSync(join(ROOT, 'locales', 'en.yml'), 'utf8'));
  expect(listing('en').get('Summary for Chrome')).toBe(extDescription);
});
