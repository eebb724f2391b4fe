import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLibrary } from './arbitrary-for-tests';
import { arrivingFrom, expected, takenFrom, troubleOf } from './arriving-for-tests';
import { csv, readwiseCsv } from './csv';
import { columnsOf } from './csv-columns';
import { timeOfCell } from './csv-dates';
import { csvIn } from './csv-in';
import { isPassed } from './formats';
import { leavingOf, textOf } from './leaving-for-tests';
import { libraryOf, sampleAnnotation, wordsIn } from './sample-library-for-tests';

const ADDRESS = 'https://courier.example/ferry';
const taken = (text: BlobPart) => takenFrom(csvIn, text, undefined);
const guess = (content: BlobPart) => columnsOf(new Blob([content]));

test('whatever Whence writes comes back as it was, from either kind of table', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyLibrary(),
      fc.constantFrom(',', ';', '\t'),
      async ({ annotations, pages }, separator) => {
        const text = await textOf(csv.write(leavingOf([annotations], pages), { separator }, () => {}));
        const back = await taken(text);
        expect(back).toEqual(annotations.map((each) => expected(each, pages)));
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('what was changed in a spreadsheet is taken as it is there, and the rest as it was', async () => {
  const text = await wordsIn(csv.write(libraryOf({ annotations: [sampleAnnotation(1)] }), {}, () => {}));
  const changed = text
    .replace('Same wording as in the minutes?', 'Other words')
    .replace('"bridge, town council"', '"bridge; ferry"')
    .replace('needs-source', 'Checked')
    .replace('Example Herald', 'The Herald');
  const [one] = await taken(changed);
  expect(one!.body).toEqual({ note: 'Other words', tags: ['bridge', 'ferry'], assessment: 'checked' });
  expect(one!.target).toEqual(sampleAnnotation(1).target);
  expect(one!.page).toMatchObject({ site: 'The Herald', lang: 'en' });
  const [moved] = await taken(changed.replace('the bridge is late', 'the bridge is closed'));
  expect(moved!.target).toMatchObject({
    mapVersion: 0,
    ranges: [{ quote: { exact: 'the bridge is closed' } }],
  });
});

test("tables of other tools: Readwise's, Hypothesis's, and whatever names its columns", async () => {
  const tables: [string, object][] = [
    [
      `Highlight,Title,Author,URL,Note,Location,Date\n"It stops, at noon",The ferry,"Mira Olsen",${ADDRESS},.ferry .so And why?,12,2026-05-03 09:30:00\n`,
      {
        body: { note: 'And why?', tags: ['ferry', 'so'] },
        created: new Date(2026, 4, 3, 9, 30).getTime(),
        page: { address: ADDRESS, title: 'The ferry', authors: ['Mira Olsen'] },
      },
    ],
    [
      `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags,URL\nIt stops at noon,The ferry,Mira Olsen,,.And why?,,"ferry, so",order,1,2026-05-03 09:30:00+00:00,,${ADDRESS}\n`,
      { body: { note: '.And why?', tags: ['ferry', 'so'] }, created: Date.UTC(2026, 4, 3, 9, 30) },
    ],
    [
      `Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\r\n2026-05-03 09:30,${ADDRESS},Public,Annotation,It stops at noon,mira,And why?,"ferry,so",\r\n`,
      { body: { note: 'And why?', tags: ['ferry', 'so'] }, created: new Date(2026, 4, 3, 9, 30).getTime() },
    ],
    [
      `sep=;\nLink;Text;Comment;Labels;Added\n${ADDRESS};"It stops; at noon";And why?;ferry|so;03.05.2026\n`,
      { body: { note: 'And why?', tags: ['ferry', 'so'] }, created: new Date(2026, 4, 3).getTime() },
    ],
    [`${ADDRESS}\tIt stops at noon\n`, { page: { address: ADDRESS } }],
  ];
  for (const [text, one] of tables.slice(0, 4))
    expect(await taken(text), text).toMatchObject([
      { ...one, target: { mapVersion: 0, ranges: [{ role: 'selection' }] } },
    ]);
  // Nothing tells what is in a table without names but the addresses.
  expect(await guess(tables[4]![0])).toMatchObject({
    hasHeader: false,
    separator: '\t',
    columns: { address: 0 },
  });
  const reading = { ...(await guess(tables[4]![0])), columns: { address: 0, quote: 1 } };
  expect(await takenFrom(csvIn, tables[4]![0], reading)).toMatchObject([
    { target: { ranges: [{ quote: { exact: 'It stops at noon' } }] } },
  ]);
});

test("our file in Readwise's columns comes back as far as its columns go", async () => {
  const text = await wordsIn(
    readwiseCsv.write(
      libraryOf({ annotations: [sampleAnnotation(1, { note: '=1+1', tags: [], assessment: undefined })] }),
      {},
      () => {},
    ),
  );
  expect(text).toContain("'=1+1");
  expect(await taken(text)).toMatchObject([{ body: { note: '=1+1', tags: [] } }]);
});

test('the guess is shown with names and first rows, and the reader decides which column is what', async () => {
  const text = `When,Where,What\n1,${ADDRESS},It stops at noon\n2,${ADDRESS},"And\nagain"\n`;
  const shown = await guess(text);
  expect(shown).toMatchObject({
    encoding: 'utf-8',
    separator: ',',
    header: ['When', 'Where', 'What'],
    rows: [
      ['1', ADDRESS, 'It stops at noon'],
      ['2', ADDRESS, 'And\nagain'],
    ],
    columns: { address: 1 },
    isOurs: false,
  });
  const all = await arrivingFrom(csvIn, text, { ...shown, columns: { address: 1, note: 2 } });
  expect(all).toMatchObject([
    { at: 'line 2', body: { note: 'It stops at noon' } },
    { at: 'line 3', body: { note: 'And\nagain' } },
  ]);
});

test('encodings: UTF-8, UTF-16, and what Excel writes in the West', async () => {
  const text = `url,note\n${ADDRESS},“café” – €`;
  const utf16 = new Uint8Array(
    new Uint16Array([0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))]).buffer,
  );
  const western = Uint8Array.from(
    [...text],
    (sign) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 })[sign] ?? sign.charCodeAt(0),
  );
  for (const [content, encoding] of [
    [text, 'utf-8'],
    [`\ufeff${text}`, 'utf-8'],
    [utf16, 'utf-16le'],
    [western, 'windows-1252'],
  ] as const) {
    expect((await guess(content)).encoding).toBe(encoding);
    expect((await taken(content))[0]!.body.note).toBe('“café” – €');
  }
});

test('what is not understood is told by its line and the rest is taken', async () => {
  const text = `url,quote,note\r\n${ADDRESS},"two\r\nlines",n\r\n,"no page",n\r\njavascript:alert(1),q,n\r\n\r\n${ADDRESS},,\r\n${ADDRESS},,<script>alert(1)</script>\r\n${ADDRESS}\r\n`;
  const all = await arrivingFrom(csvIn, text, undefined);
  expect(all.map((one) => (isPassed(one) ? `${one.at} ${one.why}` : `${one.at} ${one.body.note}`))).toEqual([
    'line 2 n',
    'line 4 no-page',
    'line 5 bad-address',
    'line 7 no-words',
    'line 8 <script>alert(1)</script>',
    'line 9 no-words',
  ]);
});

test('a file that is no table, or ends in a cell, says so', async () => {
  const trouble = (content: BlobPart) => troubleOf(csvIn, content, undefined);
  expect(await trouble('')).toBe('empty');
  expect(await trouble(' \r\n ')).toBe('empty');
  expect(await trouble(`url,note\n${ADDRESS},one\n${ADDRESS},"two\nand`)).toBe('cut-off at line 3');
  expect(await trouble(`url,note\n"${'x'.repeat(5_000_000)}`)).toBe('too-large at line 2');
  expect(await trouble(`\ufeffurl,note\n${ADDRESS},one\n`.slice(0, -1))).toBeUndefined();
  expect(await trouble(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]))).toBe('unknown-format');
  const marked = Uint8Array.from([
    0xef,
    0xbb,
    0xbf,
    ...[...`url,note\n${ADDRESS},caf\u00e9 x`].map((sign) => sign.charCodeAt(0)),
  ]);
  expect(await trouble(marked)).toBe('encoding at line 2');
});

test('line ends of every kind, one without at the end, and quotation marks that nobody doubled', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['url,quote,note', `${ADDRESS},It stops,"a ""so"""`, `${ADDRESS},Again,last`].join(end);
    expect((await taken(text)).map(({ body }) => body.note)).toEqual(['a "so"', 'last']);
  }
  expect((await taken(`url,note\n${ADDRESS},"He said "no" to it"\n`))[0]!.body.note).toBe(
    'He said "no" to it',
  );
});

test('rows that lie across pieces of the file are one', async () => {
  const rows = Array.from({ length: 4000 }, (_, i) => `${ADDRESS},"note ${i} ${'é\n'.repeat(40)}"`);
  const all = await taken(`url,note\n${rows.join('\n')}`);
  expect(all.map(({ body }) => body.note.split(' ')[1])).toEqual(rows.map((_, i) => String(i)));
});

test('dates in common forms', () => {
  const local = (...of: [number, number, number, number?, number?, number?]) =>
    new Date(of[0], of[1], of[2], of[3] ?? 0, of[4] ?? 0, of[5] ?? 0).getTime();
  const forms: [string, number | undefined][] = [
    ['2026-05-03', local(2026, 4, 3)],
    ['2026-05-03T09:30:00.123Z', Date.UTC(2026, 4, 3, 9, 30, 0, 123)],
    ['2026-05-03 09:30:00+0200', Date.UTC(2026, 4, 3, 7, 30)],
    ['2026-05-03 09:30:00 UTC', Date.UTC(2026, 4, 3, 9, 30)],
    ['2026/5/3 9:30', local(2026, 4, 3, 9, 30)],
    ['03.05.2026, 21:30', local(2026, 4, 3, 21, 30)],
    ['5/3/2026 9:30 PM', local(2026, 4, 3, 21, 30)],
    ['5/3/26', local(2026, 4, 3)],
    ['May 3, 2026', local(2026, 4, 3)],
    ['Sunday, May 3rd, 2026 12:05:09 AM', local(2026, 4, 3, 0, 5, 9)],
    ['3 May 2026 09:30', local(2026, 4, 3, 9, 30)],
    ['1777800600', 1777800600000],
    ['1777800600123', 1777800600123],
    ['31.02.2026', undefined],
    ['13/13/2026', undefined],
    ['25:00', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [text, time] of forms) expect(timeOfCell(text, 'month-first'), text).toBe(time);
  expect(timeOfCell('5/3/2026', 'day-first')).toBe(local(2026, 2, 5));
});

test('the order of day and month is that of the dates that tell it', async () => {
  expect((await guess(`url,quote,date\n${ADDRESS},a,5/3/2026\n${ADDRESS},b,25/3/2026\n`)).dates).toBe(
    'day-first',
  );
  expect((await guess(`url,quote,date\n${ADDRESS},a,5/3/2026\n`)).dates).toBe('month-first');
});
