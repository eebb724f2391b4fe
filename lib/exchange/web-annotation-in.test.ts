import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE, READING, range, target } from '../annotations/fixtures';
import { anchorSpans } from '../page/anchor/anchor';
import { othersTarget } from '../page/anchor/others-target';
import { anyLibrary } from './arbitrary-for-tests';
import { arrivingFrom, expected, takenFrom, troubleOf } from './arriving-for-tests';
import type { Arriving } from './formats';
import { leavingOf, textOf } from './leaving-for-tests';
import { webAnnotationDocument, webAnnotations } from './web-annotation';
import { webAnnotationsIn } from './web-annotation-in';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const ADDRESS = 'https://courier.example/ferry';
const taken = (value: unknown) => takenFrom(webAnnotationsIn, JSON.stringify(value), undefined);
const all = (value: unknown) => arrivingFrom(webAnnotationsIn, JSON.stringify(value), undefined);
const trouble = (text: BlobPart) => troubleOf(webAnnotationsIn, text, undefined);

const other = (rest: object) => ({
  '@context': CONTEXT,
  id: 'https://notes.example/anno/7',
  type: 'Annotation',
  target: ADDRESS,
  ...rest,
});
const noteOf = async (rest: object) => (await taken(other(rest)))[0]?.body.note;

test('whatever Whence writes comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary(), async ({ annotations, pages }) => {
      const text = await textOf(webAnnotations.write(leavingOf([annotations], pages), {}, () => {}));
      const back = await takenFrom(webAnnotationsIn, text, undefined);
      expect(back).toEqual(annotations.map((each) => expected(each, pages)));
      expect(webAnnotationsIn.recognises(text.slice(0, 1000), 'x')).toBe(true);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('what the popup exports is read, and rows that it could not understand are told', async () => {
  const annotation = {
    id: '0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
    page: PAGE.address,
    motivation: 'commenting' as const,
    note: 'Same wording as in the minutes?',
    tags: ['bridge'],
    target: { ...target(range('source', 0, 'Mira Olsen'), range('cue', 11, 'said')), exactOnly: true },
    reading: READING,
    created: 1,
    modified: 2,
  };
  const pages = new Map([[PAGE.address, { ...PAGE, modified: 1 }]]);
  const text = [...webAnnotationDocument([annotation], pages, { unreadable: [{ id: 'x' }, 3] })].join('');
  expect(await arrivingFrom(webAnnotationsIn, text, undefined)).toEqual([
    { at: 'item 1', ...expected(annotation, pages), page: expect.objectContaining({ title: PAGE.title }) },
    { at: 'item 2', why: 'not-understood' },
    { at: 'item 3', why: 'not-understood' },
  ]);
});

test('words that another tool quoted leave again with the position it gave, or with none', async () => {
  for (const start of [undefined, 12]) {
    const target = othersTarget({ exact: 'stops at noon', ...(start && { start }) });
    const each = {
      id: '0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
      page: ADDRESS,
      motivation: 'highlighting' as const,
      note: '',
      tags: [],
      target,
      created: 1,
      modified: 2,
    };
    const text = [...webAnnotationDocument([each], new Map())].join('');
    expect(text.includes('TextPositionSelector')).toBe(start !== undefined);
    expect((await takenFrom(webAnnotationsIn, text, undefined))[0]!.target).toEqual(target);
  }
});

test('what Whence wrote and somebody changed is read as that of any other tool', async () => {
  const document = JSON.parse(
    [
      ...webAnnotationDocument(
        [
          {
            id: '0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
            page: ADDRESS,
            motivation: 'highlighting',
            note: '',
            tags: [],
            target: target(range('selection', 3, 'some words')),
            created: 1,
            modified: 2,
          },
        ],
        new Map(),
      ),
    ].join(''),
  );
  document.items[0].target.selector[1].start = 'three';
  document.items[0].body = 'An address, or not';
  const [back] = await taken(document);
  expect(back).toMatchObject({
    id: '0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
    body: { note: 'An address, or not' },
    target: { mapVersion: 0, ranges: [{ quote: { exact: 'some words' } }] },
  });
});

test('single ones, lists, pages and collections are all read', async () => {
  const one = other({ bodyValue: 'One' });
  const two = other({ bodyValue: 'Two' });
  const page = { '@context': CONTEXT, id: 'urn:x', type: 'AnnotationPage', items: [one, two] };
  const collection = {
    type: ['AnnotationCollection'],
    total: 2,
    first: page,
    last: 'https://notes.example/2',
  };
  for (const whole of [
    [one, two],
    page,
    collection,
    [page],
    { type: 'AnnotationPage', items: [page] },
    { '@graph': [one, two] },
  ])
    expect((await taken(whole)).map(({ body }) => body.note)).toEqual(['One', 'Two']);
  expect(await taken(one)).toHaveLength(1);
  for (const none of [
    [],
    { ...page, items: [] },
    { type: 'AnnotationCollection', first: 'https://notes.example/1' },
  ])
    expect(await taken(none)).toEqual([]);
});

test('bodies of every kind become a note, tags and an assessment', async () => {
  const text = (value: string, rest: object = {}) => ({ type: 'TextualBody', value, ...rest });
  expect(await noteOf({ bodyValue: 'Plain <b>' })).toBe('Plain <b>');
  expect(await noteOf({ body: 'https://elsewhere.example/' })).toBe('https://elsewhere.example/');
  expect(await noteOf({ body: text('One') })).toBe('One');
  expect(await noteOf({ body: [text('One'), { id: 'https://pictures.example/1.png', type: 'Image' }] })).toBe(
    'One\n\nhttps://pictures.example/1.png',
  );
  expect(await noteOf({ body: { type: 'Choice', items: [text('First'), text('Second')] } })).toBe('First');
  expect(await noteOf({ body: { type: 'List', items: [text('First'), text('Second')] } })).toBe(
    'First\n\nSecond',
  );
  expect(
    await noteOf({ body: { type: 'SpecificResource', source: text('Inside'), purpose: 'describing' } }),
  ).toBe('Inside');
  expect(await noteOf({ body: [null, 3, {}, { value: 3 }, text('  ')] })).toBe('');
  expect(await noteOf({})).toBe('');
  const [tagged] = await taken(
    other({
      body: [
        text(' bridge ', { purpose: 'tagging' }),
        text('bridge', { purpose: ['tagging'] }),
        text('disputed', { purpose: 'assessing' }),
        text('Well made', { purpose: 'assessing' }),
      ],
    }),
  );
  expect(tagged!.body).toEqual({ note: 'Well made', tags: ['bridge'], assessment: 'disputed' });
  expect((await taken(other({ motivation: 'tagging', bodyValue: 'bridge' })))[0]!.body.tags).toEqual([
    'bridge',
  ]);
});

test('of HTML the words are taken; of other text every sign', async () => {
  const html =
    '<p>Rain &amp; wind<br>since&nbsp;<b>May</b>.</p><script>alert(1)</script><ul><li>one<li>two</ul>';
  expect(await noteOf({ body: { type: 'TextualBody', value: html, format: 'text/html' } })).toBe(
    'Rain & wind\nsince\u00a0May.\n\none\n\ntwo',
  );
  expect(await noteOf({ body: { type: 'TextualBody', value: html, format: 'text/plain' } })).toBe(html);
});

test('an annotation of several targets is one on each, and the first keeps its id', async () => {
  const id = 'urn:uuid:0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77';
  const on = (exact: string) => ({
    type: 'SpecificResource',
    source: ADDRESS,
    selector: { type: 'TextQuoteSelector', exact },
  });
  const many = await taken(
    other({ id, bodyValue: 'Both', target: [on('one'), on('two'), 'https://courier.example/other/'] }),
  );
  expect(many.map((each) => [each.id, each.page.address, each.target?.ranges[0]?.quote.exact])).toEqual([
    ['0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77', ADDRESS, 'one'],
    [undefined, ADDRESS, 'two'],
    [undefined, 'https://courier.example/other', undefined],
  ]);
});

test('words are taken from whichever selector has them, and offsets only where they are some', async () => {
  const quote = { type: 'TextQuoteSelector', exact: 'stops at noon', prefix: 'The ferry ' };
  const quoted = async (selector: unknown) =>
    (await taken(other({ target: { source: { id: ADDRESS, title: 'The ferry' }, selector } })))[0]!;
  const first = await quoted([
    { type: 'TextPositionSelector', start: 412, end: 425 },
    { type: 'FragmentSelector', value: 'p3' },
    quote,
  ]);
  expect(first.page).toEqual({ address: ADDRESS, title: 'The ferry' });
  expect(first.target).toEqual({
    mapVersion: 0,
    ranges: [
      {
        role: 'selection',
        quote: { ...quote, suffix: '' },
        position: { type: 'TextPositionSelector', start: 412, end: 425 },
      },
    ],
  });
  const refined = {
    type: 'FragmentSelector',
    value: 'p3',
    refinedBy: { ...quote, refinedBy: { type: 'TextPositionSelector', start: 2, end: 3 } },
  };
  for (const selector of [quote, [quote, { type: 'TextPositionSelector', start: -1, end: 4 }], refined])
    expect((await quoted(selector)).target?.ranges[0]).toMatchObject({
      quote: { exact: quote.exact },
      position: { start: 0 },
    });
});

test('what is not understood is told with its place and the rest is taken', async () => {
  const on = (selector: unknown) => other({ target: { source: ADDRESS, selector } });
  const items = [
    other({ bodyValue: 'Taken' }),
    'text',
    null,
    { type: 'Person' },
    other({ target: undefined }),
    other({ target: 'javascript:alert(1)' }),
    other({ target: 'urn:isbn:9780000000000' }),
    other({ target: { source: { type: 'Image' } } }),
    other({ motivation: 'replying', target: 'https://notes.example/anno/6' }),
    on({ type: 'FragmentSelector', value: 'xywh=1,2,3,4' }),
    on([{ type: 'TextPositionSelector', start: 1, end: 4 }]),
    on({ type: 'TextQuoteSelector', exact: ' \n' }),
  ];
  expect(
    (await all({ type: 'AnnotationPage', items })).map((one) =>
      'why' in one ? `${one.at} ${one.why}` : one.at,
    ),
  ).toEqual([
    'item 1',
    'item 2 not-understood',
    'item 3 not-understood',
    'item 4 not-understood',
    'item 5 no-page',
    'item 6 bad-address',
    'item 7 bad-address',
    'item 8 no-page',
    'item 9 reply',
    'item 10 no-words',
    'item 11 no-words',
    'item 12 no-words',
  ]);
});

test('addresses are those under which Whence keeps its notes: no names, sessions or tracking', async () => {
  const target = 'https://reader:secret@courier.example/ferry/?utm_source=mail&id=3#comments';
  expect((await taken(other({ target })))[0]!.page.address).toBe('https://courier.example/ferry?id=3');
});

test('keys that every object has, or would take for its own, do nothing', async () => {
  const text = `[{"type":"Annotation","target":"${ADDRESS}","bodyValue":"Here","__proto__":{"polluted":1,"id":"urn:uuid:0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77"},"constructor":{"prototype":{"polluted":1}}}]`;
  const [one] = await takenFrom(webAnnotationsIn, text, undefined);
  expect(one).toEqual({ page: { address: ADDRESS }, body: { note: 'Here', tags: [] } });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
});

test('dates are taken where a calendar has them', async () => {
  const [one] = await taken(other({ created: '2026-05-03T09:30:00.123+02:00', modified: 'yesterday' }));
  expect([one!.created, one!.modified]).toEqual([
    Date.UTC(2026, 4, 3, 7, 30, 0, 123),
    Date.UTC(2026, 4, 3, 7, 30, 0, 123),
  ]);
});

test('a file that is no file of annotations says what is wrong with it, and where', async () => {
  const fine = JSON.stringify(other({ bodyValue: 'Fine — so far' }));
  const lines = `[\n${fine},\n${fine},\n`;
  expect(await trouble('')).toBe('empty');
  expect(await trouble(' \n\ufeff ')).toMatch(/^(empty|syntax)/);
  expect(await trouble('{"hello":"there"}')).toBe('unknown-format');
  expect(await trouble('12')).toBe('unknown-format');
  expect(await trouble('Dear reader')).toBe('syntax at item 1');
  expect(await trouble(`${lines}{"type" "Annotation"}]`)).toBe('syntax at line 4');
  expect(await trouble(`${lines}{'type': "Annotation"}]`)).toBe('syntax at line 4');
  expect(await trouble(`[${fine},${fine},]`)).toBe('syntax at item 3');
  expect(await trouble(`[${fine}] again`)).toBe('syntax at item 2');
  expect(await trouble(lines)).toBe('cut-off at line 4');
  expect(await trouble(`${lines}{"type":"Annota`)).toBe('cut-off at line 4');
  expect(await trouble(fine.slice(0, -40))).toBe('cut-off at item 1');
});

test('encodings: UTF-8 and UTF-16 are read, other bytes are told', async () => {
  const text = JSON.stringify([other({ bodyValue: 'Æsop 🌊' })]);
  const utf16 = (bigEndian: boolean, mark: string) => {
    const view = new DataView(new ArrayBuffer((text.length + mark.length) * 2));
    for (const [index, unit] of (mark + text).split('').entries())
      view.setUint16(index * 2, unit.charCodeAt(0), !bigEndian);
    return view.buffer;
  };
  const files = [
    text,
    `\ufeff${text}`,
    utf16(false, '\ufeff'),
    utf16(true, '\ufeff'),
    utf16(false, ''),
    utf16(true, ''),
  ];
  for (const file of files)
    expect((await takenFrom(webAnnotationsIn, file, undefined))[0]!.body.note).toBe('Æsop 🌊');
  const latin = Uint8Array.from(`[\n\n"${'caf\u00e9'}"]`, (sign) => sign.charCodeAt(0));
  expect(await trouble(latin)).toBe('encoding at line 3');
});

test('ten thousand levels are too deep, wherever they are, and one item has an end', async () => {
  const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
  expect(await trouble(deep('[', ']'))).toBe('too-deep at item 1');
  expect(await trouble(`{"items":[\n{"a":${deep('[', ']')}}]}`)).toBe('too-deep at line 2');
  expect(await trouble(`{"extra":${deep('{"a":', '}').replace('}', '1}')}}`)).toBe('too-deep at item 1');
  expect(await trouble(`["${'x'.repeat(18_000_000)}"]`)).toBe('too-large at item 1');
  expect(await trouble(`[${'1'.repeat(18_000_000)}]`)).toBe('too-large at item 1');
});

test('reading stops at once where it is told to, or nobody takes any more', async () => {
  const many = JSON.stringify(Array.from({ length: 5000 }, () => other({ bodyValue: 'x'.repeat(200) })));
  const heard: number[] = [];
  const stop = new Error('stop');
  const reading = webAnnotationsIn.read(new Blob([many]), undefined, (bytes) => {
    heard.push(bytes);
    if (heard.length === 2) throw stop;
  });
  const read: unknown[] = [];
  await expect(async () => {
    for await (const one of reading) read.push(one);
  }).rejects.toBe(stop);
  expect(heard).toHaveLength(2);
  expect(read.length).toBeLessThan(2500);
  let pieces = 0;
  for await (const _ of webAnnotationsIn.read(new Blob([many]), undefined, () => (pieces += 1))) break;
  expect(pieces).toBe(0);
});

test('an annotation that another tool made is found on the page as Whence reads it', async () => {
  const sentence = 'The ferry to Ostholm stops at noon on Sundays, the harbour master said.';
  const text = `Nobody had asked before.\n\n${sentence} It was a surprise.\n\nThe mayor waits.`;
  const selector = [
    {
      type: 'RangeSelector',
      startContainer: '/main/p[2]',
      endContainer: '/main/p[2]',
      startOffset: 0,
      endOffset: 71,
    },
    { type: 'TextPositionSelector', start: 2817, end: 2888 },
    {
      type: 'TextQuoteSelector',
      exact: sentence,
      prefix: 'asked before.\n\n      ',
      suffix: ' It was a surpr',
    },
  ];
  const [one] = (await taken(other({ target: { source: ADDRESS, selector } }))) as Arriving[];
  const { status, spans } = anchorSpans({ text }, one!.target!);
  expect([status, text.slice(...spans[0]!.span)]).toEqual(['exact', sentence]);
});
