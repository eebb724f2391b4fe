import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTemplate, ENGINES, engineOf, searchAddress } from './engines';
import { furtherLinks, type Wanted } from './links';

const WANTED: Wanted = {
  sources: [
    { name: 'Mira Olsen', kind: 'person' },
    { name: 'officials', kind: 'unnamed' },
  ],
  words: ' “The wall\nwill hold & stand” ',
  page: 'https://herald.example/bridge?id=4&utm_source=x',
};

const byWhat = (wanted: Partial<Wanted>, engine = ENGINES.duckduckgo) =>
  Object.fromEntries(
    furtherLinks({ ...WANTED, ...wanted }, engine, 'pt-BR').map(({ what, href }) => [what, href]),
  );

test('names, words, fact checks, and the copies of the page', () => {
  expect(byWhat({})).toEqual({
    name: 'https://duckduckgo.com/?q=%22Mira%20Olsen%22',
    words: 'https://duckduckgo.com/?q=The%20wall%20will%20hold%20%26%20stand',
    factCheck:
      'https://toolbox.google.com/factcheck/explorer/search/The%20wall%20will%20hold%20%26%20stand;hl=pt-BR',
    wayback: 'https://web.archive.org/web/*/https://herald.example/bridge?id=4',
    archiveToday: 'https://archive.ph/https://herald.example/bridge?id=4',
  });
});

test('no search is offered before an engine is chosen', () => {
  expect(furtherLinks(WANTED, undefined, 'en').map(({ what }) => what)).toEqual([
    'factCheck',
    'wayback',
    'archiveToday',
  ]);
});

test.for([
  'file:///home/anna/draft.html',
  'http://localhost:8080/a',
  'http://intranet/a',
  'http://192.168.0.4/a',
  'http://[::1]/a',
  'http://nas.local/a',
  'http://wiki.corp/a',
  'http://nas.lan./a',
  'http://intranet./a',
])('no archive is asked for %s', (page) => {
  expect(byWhat({ page })).not.toHaveProperty('wayback');
});

test('long words are cut between words', () => {
  const { words } = byWhat({ words: 'harbour '.repeat(100) });
  expect(decodeURIComponent(words!.split('=')[1]!)).toBe('harbour '.repeat(25).trim());
});

describe('a template of one’s own', () => {
  test.for(['https://search.example/?q=%s', 'https://search.example/%s/all?again=%s'])('%s', (template) => {
    expect(asTemplate(` ${template} `)).toBe(template);
    expect(engineOf(asTemplate(template)!).name).toBe('search.example');
  });

  test.for([
    'https://search.example/',
    'http://search.example/?q=%s',
    'https://%s.example/',
    'https://%s/',
    'https://search.example%s',
    'https://anna:secret@search.example/?q=%s',
    'javascript:alert(%s)',
    'search.example/?q=%s',
    '',
  ])('%s is none', (template) => {
    expect(asTemplate(template)).toBeUndefined();
  });

  test('whatever is looked for, it is asked of that site and of no other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...Object.values(ENGINES)),
        (words, engine) => {
          const { origin, protocol } = new URL(searchAddress(engine, words));
          expect(protocol).toBe('https:');
          expect(origin).toBe(new URL(engine.template).origin);
        },
      ),
      { seed: 13, numRuns: 300 },
    );
  });
});
