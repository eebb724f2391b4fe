import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE } from '../annotations/fixtures';
import type { PageRecord } from '../annotations/model';
import { authorName } from './author-name';
import { bibtex } from './bibtex';
import { readByCitationJs } from './citation-js-for-tests';
import { dateParts } from './cited-page';
import { cslJson } from './csl-json';
import { linesOf, oneLine } from './one-line';
import { ris } from './ris';
import {
  libraryOf,
  nastyWords,
  sampleAnnotation,
  samplePage,
  WORDS,
  wordsIn,
} from './sample-library-for-tests';

const ignore = () => {};
const options = { words: WORDS };
const NOTE =
  '“Mira Olsen said the bridge is late” (Mira Olsen, person)\n[Needs a source]\nSame wording as in the minutes?';

const many = () =>
  libraryOf({
    annotations: [
      sampleAnnotation(1),
      sampleAnnotation(2, {
        note: '',
        assessment: undefined,
        target: undefined,
        reading: undefined,
        tags: ['bridge'],
      }),
      sampleAnnotation(3, { page: 'https://herald.example/story-1', note: 'On another page.' }),
    ],
    pages: [
      { ...PAGE, modified: 1 },
      samplePage(1, { published: undefined, authors: ['Mira van der Olsen', 'News Desk'] }),
    ],
  });

/** Reads RIS as Zotero does: a line that is no field goes on with the one before. */
function readRis(file: string): [tag: string, value: string][][] {
  const entries: [string, string][][] = [[]];
  for (const line of file.split('\r\n')) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/s.exec(line) ?? [];
    const fields = entries.at(-1)!;
    if (tag === 'ER') entries.push([]);
    else if (tag !== undefined) fields.push([tag, value ?? '']);
    else if (fields.length > 0) fields.at(-1)![1] += `\n${line.slice(1)}`;
  }
  return entries.filter((fields) => fields.length > 0);
}

const valuesOf = (fields: [string, string][], tag: string) =>
  fields.filter(([name]) => name === tag).map(([, value]) => value);

test('RIS has authors, dates, tags and notes of each page', async () => {
  const [first, second, ...more] = readRis(await wordsIn(ris.write(many(), options, ignore)));
  expect(more).toEqual([]);
  const key = valuesOf(first!, 'ID')[0]!;
  expect(key).toMatch(/^writer2026harbour-[0-9a-f]{10}$/);
  expect(first).toEqual([
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', 'Harbour town told to wait for its bridge'],
    ['AU', 'Writer, A.'],
    ['T2', 'Example Herald'],
    ['PY', '2026'],
    ['DA', '2026/05/03'],
    ['Y2', '2026/05/03'],
    ['UR', PAGE.url],
    ['LA', 'en'],
    ['KW', 'bridge'],
    ['KW', 'town council'],
    ['N1', NOTE],
  ]);
  expect(valuesOf(second!, 'TY')).toEqual(['ELEC']);
  expect(valuesOf(second!, 'AU')).toEqual(['van der Olsen, Mira', 'News Desk,']);
});

test.each([
  ['ris', ris],
  ['bib', bibtex],
  ['json', cslJson],
] as const)('citation-js reads in .%s what went in', async (_, format) => {
  const [first, second, ...more] = await readByCitationJs(
    await wordsIn(format.write(many(), options, ignore)),
  );
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    title: 'Harbour town told to wait for its bridge',
    URL: PAGE.url,
    'container-title': 'Example Herald',
    accessed: { 'date-parts': [[2026, 5, 3]] },
    language: 'en',
  });
  expect(first!.issued!['date-parts'][0]![0]).toBe(2026);
  expect(first!.keyword!.replaceAll(', ', ',')).toBe('bridge,town council');
  expect(second).toMatchObject({ type: 'webpage', title: 'Story 1 of the harbour' });
  if (format === ris) return;
  expect(first!.author).toEqual([{ family: 'Writer', given: 'A.' }]);
  expect(second!.author).toHaveLength(2);
  expect(second!.author![0]).toMatchObject({ given: 'Mira' });
  const note = String(first!.annote ?? first!.note);
  expect(note.replace(/\s+/g, ' ')).toBe(NOTE.replace(/\s+/g, ' '));
});

test('the three formats give a page the same key, at every export, and no two pages one', async () => {
  const pages = Array.from({ length: 300 }, (_, n) =>
    samplePage(n, { title: 'The same', authors: ['Ann Bell'] }),
  );
  const annotations = pages.map(({ address }, n) => sampleAnnotation(n, { page: address }));
  const keysIn = async (reversed: boolean) => {
    const leaving = libraryOf({ pages, annotations: reversed ? annotations.toReversed() : annotations });
    const items: { id: string }[] = JSON.parse(await wordsIn(cslJson.write(leaving, options, ignore)));
    return items.map(({ id }) => id).sort();
  };
  const keys = await keysIn(false);
  expect(new Set(keys).size).toBe(300);
  expect(await keysIn(true)).toEqual(keys);
  const bib = await wordsIn(bibtex.write(libraryOf({ pages, annotations }), options, ignore));
  expect([...bib.matchAll(/^@article\{(.*),$/gm)].map(([, key]) => key).sort()).toEqual(keys);
});

const page = (words: { title: string; site: string; author: string }): PageRecord => ({
  ...PAGE,
  title: words.title,
  site: words.site,
  authors: [words.author],
  modified: 1,
});
const WHAT = fc.record({
  title: nastyWords(),
  site: nastyWords(),
  author: nastyWords(),
  note: nastyWords(),
  tag: nastyWords(),
});
const leavingWith = (words: { title: string; site: string; author: string; note: string; tag: string }) =>
  libraryOf({
    annotations: [
      sampleAnnotation(1, {
        note: words.note,
        tags: [words.tag],
        target: undefined,
        reading: undefined,
        assessment: undefined,
      }),
      sampleAnnotation(2, { page: 'https://herald.example/after' }),
    ],
    pages: [page(words), samplePage(9, { address: 'https://herald.example/after' })],
  });

test('whatever a page or a note says, RIS is read back as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(WHAT, async (words) => {
      const entries = readRis(await wordsIn(ris.write(leavingWith(words), options, ignore)));
      expect(entries).toHaveLength(2);
      const [first] = entries;
      expect(valuesOf(first!, 'TI')).toEqual([oneLine(words.title) || PAGE.address]);
      expect(valuesOf(first!, 'KW')).toEqual([oneLine(words.tag)].filter((tag) => tag !== ''));
      const note = linesOf(words.note.trim()).join('\n');
      expect(valuesOf(first!, 'N1')).toEqual(note === '' ? [] : [note]);
    }),
    { numRuns: 300, seed: 12 },
  );
});

test('whatever a page or a note says, BibTeX stays whole, and citation-js reads the title as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(WHAT, async (words) => {
      const file = await wordsIn(bibtex.write(leavingWith(words), options, ignore));
      // Braces are counted as BibTeX does, a backslash before them or not.
      let depth = 0;
      let entries = 0;
      for (const sign of file) {
        if (sign === '{') depth += 1;
        if (sign === '}') depth -= 1;
        if (sign === '}' && depth === 0) entries += 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect([depth, entries]).toEqual([0, 2]);
      const read = await readByCitationJs(file);
      expect(read.map(({ URL }) => URL)).toEqual([PAGE.url, 'https://herald.example/story-9']);
      const plain = (text: string) =>
        text
          .normalize('NFC')
          .replace(/[\s–—-]+/g, ' ')
          .trim();
      expect(plain(read[0]!.title)).toBe(plain(oneLine(words.title) || PAGE.address));
    }),
    { numRuns: 200, seed: 12 },
  );
});

test('whatever a page or a note says, CSL-JSON is JSON that says the same', async () => {
  await fc.assert(
    fc.asyncProperty(WHAT, async (words) => {
      const [first] = JSON.parse(await wordsIn(cslJson.write(leavingWith(words), options, ignore)));
      expect(first.title).toBe(oneLine(words.title) || PAGE.address);
      expect(first.title.isWellFormed()).toBe(true);
    }),
    { numRuns: 100, seed: 12 },
  );
});

test('nothing at all is a file of its kind', async () => {
  const none = () => libraryOf({ annotations: [], pages: [] });
  expect(JSON.parse(await wordsIn(cslJson.write(none(), options, ignore)))).toEqual([]);
  expect(await wordsIn(ris.write(none(), options, ignore))).toBe('');
  expect(await wordsIn(bibtex.write(none(), options, ignore))).toBe('');
});

test('it is told how many annotations are written', async () => {
  const told: number[] = [];
  await wordsIn(ris.write(many(), options, (done) => told.push(done)));
  expect(told).toEqual([2, 3]);
});

test.each([
  ['Mira Olsen', { family: 'Olsen', given: 'Mira' }],
  ['Olsen, Mira', { family: 'Olsen', given: 'Mira' }],
  ['Jan van der Berg', { family: 'van der Berg', given: 'Jan' }],
  ['Tom Bell Jr.', { family: 'Bell Jr.', given: 'Tom' }],
  ['Tom Bell, Jr.', { family: 'Bell Jr.', given: 'Tom' }],
  ['Harbour News Agency', { literal: 'Harbour News Agency' }],
  ['The Bells', { literal: 'The Bells' }],
  ['Olsen', { literal: 'Olsen' }],
  ['王小明', { literal: '王小明' }],
  [' \n', undefined],
])('%j is an author of these names', (author, names) => {
  expect(authorName(author)).toEqual(names);
});

test.each([
  ['2026-05-03T10:00:00Z', [2026, 5, 3]],
  ['2026-02-30', [2026, 2]],
  ['2026-13-01', [2026]],
  ['2026', [2026]],
  ['20260503', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('%j is this date', (published, parts) => {
  expect(dateParts(published)).toEqual(parts);
});
