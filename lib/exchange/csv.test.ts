import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { PAGE, readingThat } from '../annotations/fixtures';
import { csv, readwiseCsv, statementsCsv } from './csv';
import { asCell, csvText, withoutApostrophe } from './csv-cells';
import { bytesOf, libraryOf, sampleAnnotation, wordsIn } from './sample-library-for-tests';

const rowsOf = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;

test('an annotation is a row, with what it quotes, what was written and where', async () => {
  const text = await wordsIn(csv.write(libraryOf({ annotations: [sampleAnnotation(1)] }), {}, () => {}));
  const [header, row] = rowsOf(text);
  const cells = Object.fromEntries(header!.map((name, index) => [name, row![index]]));
  expect(cells).toMatchObject({
    Quote: 'the bridge is late',
    Note: 'Same wording as in the minutes?',
    Tags: 'bridge, town council',
    Assessment: 'needs-source',
    Source: 'Mira Olsen',
    Title: PAGE.title,
    Authors: 'A. Writer',
    Address: PAGE.address,
  });
});

test('spreadsheets know it as UTF-8, and lines end as RFC 4180 has them', async () => {
  const bytes = await bytesOf(csv.write(libraryOf({ annotations: [sampleAnnotation(1)] }), {}, () => {}));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('no cell begins as a formula does, and an apostrophe that stood there is told from ours', () => {
  const cells = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    "'=1",
    "''=1",
    "'plain",
    'a=1',
    "'",
    '',
  ];
  const [row] = Papa.parse<string[]>(csvText([cells]).slice(0, -2), { newline: '\r\n' }).data;
  for (const cell of row!) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  expect(row!.map(withoutApostrophe)).toEqual(cells);
});

test('nor does any part of one that another spreadsheet takes for a cell', () => {
  const cells = [
    "a;=cmd|' /C calc'!A0",
    'a\t@SUM(A1)',
    'a,+1',
    'two\n-1+1',
    'two\r\n＝1',
    "a;'=1",
    '\t=1',
    'a list\n- of this\n- and that; -5',
  ];
  const text = csvText([cells]).slice(0, -2);
  expect(text).not.toMatch(/(?:^|[,;\t\r\n])"?(?:[=+@＝＋＠－]|-(?! ))/);
  const [row] = Papa.parse<string[]>(text, { newline: '\r\n' }).data;
  expect(row!.map(withoutApostrophe)).toEqual(cells);
  expect(row!.at(-1)).toBe(cells.at(-1));
});

test('any cell comes back as it was', () => {
  const sign = fc.constantFrom('=', '-', '+', '@', "'", ';', ',', '\t', '\n', ' ', 'a', '"');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: sign }), { minLength: 2 }), (cells) => {
      const [row] = Papa.parse<string[]>(csvText([cells]).slice(0, -2), {
        newline: '\r\n',
        delimiter: ',',
      }).data;
      expect(row!.map(withoutApostrophe)).toEqual(cells);
    }),
    { seed: 7 },
  );
});

test('cells are quoted where they hold what parts cells, in either kind of table', () => {
  for (const separator of [',', ';', '\t'] as const) {
    const rows = [['a,b', 'a;b', 'a\tb', 'say "so"', 'two\nlines', ' spaced ', '']];
    const text = csvText(rows, separator);
    expect(Papa.parse(text.slice(0, -2), { delimiter: separator, newline: '\r\n' }).data).toEqual(rows);
  }
  expect(csvText([])).toBe('');
});

test('half a pair of surrogates is a sign that every encoding has', () => {
  expect(asCell('\ud83c a \u{1f30a} \udf0a')).toBe('\ufffd a \u{1f30a} \ufffd');
});

test('a statement is a row: of what the page said last, with the claims that name nobody', async () => {
  const reading = readingThat('the bridge is late', 2, {
    claims: [{ words: 'Traffic fell by a third.', reasons: ['figure'], links: [], confidence: 0.8 }],
  });
  const library = libraryOf({
    annotations: [sampleAnnotation(1)],
    readings: [readingThat('the bridge is on time', 1), reading],
    nameOf: (name) => (name === 'Mira Olsen' ? 'Mira Olsen-Berg' : name),
  });
  const told: number[] = [];
  const [header, ...rows] = rowsOf(
    await wordsIn(statementsCsv.write(library, {}, (done) => told.push(done))),
  );
  expect(header!.slice(0, 6)).toEqual(['Mark', 'Source', 'Kind', 'Source as written', 'Cue', 'Statement']);
  expect(rows.map((row) => row.slice(0, 10))).toEqual([
    [
      'attribution',
      'Mira Olsen-Berg',
      'person',
      'Mira Olsen',
      'said',
      'the bridge is late',
      '',
      'direct',
      'neutral',
      '0.9',
    ],
    ['claim', '', 'none', '', '', 'Traffic fell by a third.', '', '', '', '0.8'],
  ]);
  expect(rows.every((row) => row.length === header!.length)).toBe(true);
  expect(told.at(-1)).toBe(1);
});

test("Readwise's columns: tags before the note, page notes as highlights, dismissals left out", async () => {
  const annotations = [
    sampleAnnotation(1),
    sampleAnnotation(2, { target: undefined, note: 'On the whole fair', tags: [], assessment: undefined }),
    sampleAnnotation(3, { dismissal: true }),
    sampleAnnotation(4, { target: undefined, note: ' ' }),
  ];
  const rows = rowsOf(await wordsIn(readwiseCsv.write(libraryOf({ annotations }), {}, () => {})));
  expect(rows).toEqual([
    ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'],
    [
      'the bridge is late',
      PAGE.title,
      'A. Writer',
      PAGE.address,
      '.bridge .town-council .needs-source Same wording as in the minutes?',
      '16',
      '2026-05-03 09:30:00',
    ],
    ['On the whole fair', PAGE.title, 'A. Writer', PAGE.address, '', '', '2026-05-03 09:30:00'],
  ]);
});
