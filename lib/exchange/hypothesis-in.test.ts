import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorSpans } from '../page/anchor/anchor';
import { anyLibrary } from './arbitrary-for-tests';
import { arrivingFrom, expected, takenFrom, troubleOf } from './arriving-for-tests';
import { isPassed } from './formats';
import { hypothesis } from './hypothesis';
import { hypothesisIn } from './hypothesis-in';
import { leavingOf, textOf } from './leaving-for-tests';
import { sampleAnnotation } from './sample-library-for-tests';

const ADDRESS = 'https://courier.example/ferry';
const SENTENCE = 'The ferry to Ostholm stops at noon on Sundays, the harbour master said.';
const taken = (value: unknown) => takenFrom(hypothesisIn, JSON.stringify(value), undefined);

/** As its API gives one. */
const row = (rest: object = {}) => ({
  id: 'CyX8Hi8KTV6KQ28MOh2bdw',
  created: '2026-05-03T09:30:00.123456+00:00',
  updated: '2026-05-04T10:00:00.000000+00:00',
  user: 'acct:mira_olsen@notes.example',
  uri: `${ADDRESS}?utm_source=mail`,
  text: 'Really **noon**? <script>alert(1)</script>',
  tags: ['ferry', ' ferry', 'Sundays'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: ADDRESS,
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/main[1]/p[2]',
          startOffset: 0,
          endContainer: '/main[1]/p[2]',
          endOffset: 71,
        },
        { type: 'TextPositionSelector', start: 2817, end: 2888 },
        {
          type: 'TextQuoteSelector',
          exact: SENTENCE,
          prefix: 'asked before.\n\n      ',
          suffix: ' It was a surprise.',
        },
      ],
    },
  ],
  document: { title: ['The ferry stops'] },
  $orphan: true,
  hidden: false,
  flagged: true,
  links: { html: 'https://notes.example/a/1' },
  user_info: { display_name: 'Mira Olsen' },
  ...rest,
});

test('whatever Whence writes comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary(), async ({ annotations, pages }) => {
      const text = await textOf(hypothesis.write(leavingOf([annotations], pages), undefined, () => {}));
      const back = await takenFrom(hypothesisIn, text, undefined);
      expect(back).toEqual(annotations.map((each) => expected(each, pages)));
      expect(hypothesisIn.recognises(text.slice(0, 500), 'x.json')).toBe(true);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a mark stands there on what was said, with what Hypothesis has no place for as tags', async () => {
  const mark = sampleAnnotation(1, { dismissal: true });
  const file = JSON.parse(
    await textOf(hypothesis.write(leavingOf([[mark]], new Map()), undefined, () => {})),
  );
  expect(file).toMatchObject({ export_date: '2026-05-03T12:00:00.000Z', annotations: [{}] });
  const [one] = file.annotations;
  expect(one.tags).toEqual(['bridge', 'town council', 'whence:needs-source', 'whence:dismissed']);
  expect(one.target[0].selector[0].exact).toBe('the bridge is late');
  // Hypothesis leaves out what it does not know, and makes it its own.
  const { whence: _, ...through } = {
    ...one,
    id: 'CyX8Hi8KTV6KQ28MOh2bdw',
    user: 'acct:mira_olsen@notes.example',
  };
  expect(await taken([through])).toMatchObject([
    {
      id: '0b25fc1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
      body: { note: mark.note, tags: mark.tags, assessment: 'needs-source' },
      dismissal: true,
      target: { mapVersion: 0, ranges: [{ role: 'selection', quote: { exact: 'the bridge is late' } }] },
    },
  ]);
});

test('tags of the reader that look like ours stay tags', async () => {
  const tags = ['whence:disputed', 'whence:', 'whence:other'];
  const mine = sampleAnnotation(1, { tags, assessment: undefined });
  const text = await textOf(hypothesis.write(leavingOf([[mine]], new Map()), undefined, () => {}));
  expect((await takenFrom(hypothesisIn, text, undefined))[0]!.body.tags).toEqual(tags);
});

test("words that were changed in the file are the file's", async () => {
  const mark = sampleAnnotation(1);
  const file = JSON.parse(
    await textOf(hypothesis.write(leavingOf([[mark]], new Map()), undefined, () => {})),
  );
  file.annotations[0].target[0].selector[0].exact = 'other words';
  expect((await taken(file))[0]!.target).toMatchObject({
    mapVersion: 0,
    ranges: [{ quote: { exact: 'other words' } }],
  });
});

test("the client's file, the answer to a search, a list and a single one are all read", async () => {
  const single = {
    id: '0b25fc1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
    page: { address: ADDRESS, title: 'The ferry stops' },
    target: {
      mapVersion: 0,
      ranges: [
        {
          role: 'selection',
          quote: {
            type: 'TextQuoteSelector',
            exact: SENTENCE,
            prefix: 'asked before.\n\n      ',
            suffix: ' It was a surprise.',
          },
          position: { type: 'TextPositionSelector', start: 2817, end: 2817 + SENTENCE.length },
        },
      ],
    },
    body: { note: 'Really **noon**? <script>alert(1)</script>', tags: ['ferry', 'Sundays'] },
    created: Date.UTC(2026, 4, 3, 9, 30, 0, 123),
    modified: Date.UTC(2026, 4, 4, 10),
  };
  const files = [
    {
      export_date: '2026-05-04T10:00:00.000Z',
      export_userid: 'acct:mira_olsen@notes.example',
      client_version: '1.1422.0',
      annotations: [row()],
    },
    { total: 1, rows: [row()] },
    [row()],
    row(),
  ];
  for (const file of files) {
    expect(await taken(file)).toEqual([single]);
    expect(hypothesisIn.recognises(JSON.stringify(file).slice(0, 400), 'x.json')).toBe(true);
  }
  for (const none of [{ annotations: [] }, { total: 0, rows: [] }, []]) expect(await taken(none)).toEqual([]);
});

test('page notes and highlights are what they are, and orphans are looked for again', async () => {
  const [note, highlight] = await taken([
    row({ target: [{ source: ADDRESS }] }),
    row({ text: '', tags: [] }),
  ]);
  expect(note!.target).toBeUndefined();
  expect(highlight!.body).toEqual({ note: '', tags: [] });
  const text = `Nobody had asked before.\n\n${SENTENCE} It was a surprise.\n\nThe mayor waits.`;
  const { status, spans } = anchorSpans({ text }, highlight!.target!);
  expect([status, text.slice(...spans[0]!.span)]).toEqual(['exact', SENTENCE]);
});

test('what is not understood is told with its place and the rest is taken', async () => {
  const rows = [
    row(),
    row({ references: ['CyX8Hi8KTV6KQ28MOh2bdw'] }),
    row({ uri: 'urn:x-pdf:4f2a', target: [] }),
    row({
      uri: 'urn:x-pdf:4f2a',
      target: [],
      document: { link: [{ href: 'urn:x-pdf:4f2a' }, { href: 'https://courier.example/report.pdf' }] },
    }),
    row({ uri: undefined, target: [] }),
    row({ target: [{ source: ADDRESS, selector: [{ type: 'EPUBContentSelector', url: '/1' }] }] }),
    'text',
    { name: 'Mira' },
  ];
  const all = await arrivingFrom(hypothesisIn, JSON.stringify({ rows }), undefined);
  expect(
    all.map((one) => (isPassed(one) ? `${one.at} ${one.why}` : `${one.at} ${one.page.address}`)),
  ).toEqual([
    `item 1 ${ADDRESS}`,
    'item 2 reply',
    'item 3 bad-address',
    'item 4 https://courier.example/report.pdf',
    'item 5 no-page',
    'item 6 no-words',
    'item 7 not-understood',
    'item 8 not-understood',
  ]);
});

test('values of the wrong kind are none', async () => {
  const [one] = await taken([
    row({
      id: 7,
      text: 3,
      tags: 'x',
      created: 'then',
      updated: null,
      document: { title: [3] },
      whence: { target: 3, reading: {}, page: [], tags: [1] },
    }),
  ]);
  expect(one).toMatchObject({ page: { address: ADDRESS }, body: { note: '', tags: ['x'] } });
  expect(Object.keys(one!).sort()).toEqual(['body', 'page', 'target']);
});

test('a file that is none of Hypothesis says what is wrong with it', async () => {
  const trouble = (text: BlobPart) => troubleOf(hypothesisIn, text, undefined);
  expect(await trouble('{"hello":1}')).toBe('unknown-format');
  expect(await trouble('null')).toBe('unknown-format');
  expect(await trouble(`{"rows":[${JSON.stringify(row())},`)).toBe('cut-off at item 2');
  expect(await trouble('')).toBe('empty');
});
