import { expect, test } from 'vitest';
import { PAGE, READING, range, target } from '../annotations/fixtures';
import type { Annotation } from '../annotations/model';
import { exportFileName } from './formats';
import { leavingOf, textOf } from './leaving-for-tests';
import { toWebAnnotation, webAnnotationDocument, webAnnotations } from './web-annotation';

const pages = new Map([[PAGE.address, { ...PAGE, modified: 1 }]]);

function annotation(rest: Partial<Annotation> = {}): Annotation {
  return {
    id: '0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
    page: PAGE.address,
    motivation: 'commenting',
    note: 'Same wording as in the minutes?',
    tags: ['bridge', 'council'],
    assessment: 'needs-source',
    target: target(range('selection', 10, 'the new bridge')),
    created: Date.UTC(2026, 4, 3, 9, 30),
    modified: Date.UTC(2026, 4, 3, 9, 31),
    ...rest,
  };
}

const documentOf = (...annotations: Annotation[]) =>
  JSON.parse([...webAnnotationDocument(annotations, pages, { id: 'doc-id' })].join(''));

test('an annotation carries its words, tags and assessment as bodies with a purpose', () => {
  const body = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  const { title, site, authors, published, lang, url } = PAGE;
  expect(toWebAnnotation(annotation(), pages.get(PAGE.address))).toEqual({
    id: 'urn:uuid:0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
    type: 'Annotation',
    motivation: 'commenting',
    created: '2026-05-03T09:30:00.000Z',
    modified: '2026-05-03T09:31:00.000Z',
    generator: { type: 'Software', name: 'Whence' },
    body: [
      body('Same wording as in the minutes?', 'commenting'),
      body('bridge', 'tagging'),
      body('council', 'tagging'),
      body('needs-source', 'assessing'),
    ],
    target: {
      type: 'SpecificResource',
      source: PAGE.address,
      selector: [
        { type: 'TextQuoteSelector', exact: 'the new bridge', prefix: 'before ', suffix: ' after' },
        { type: 'TextPositionSelector', start: 10, end: 24, 'whence:mapVersion': 1 },
      ],
      'whence:role': 'selection',
    },
    'whence:page': { title, site, authors, published, lang, url },
  });
});

test('several ranges are several targets that keep their roles; a page note targets the page', () => {
  const ranges = [range('source', 0, 'Mira Olsen'), range('cue', 11, 'said')];
  const mark = toWebAnnotation(annotation({ target: target(...ranges), reading: READING }));
  expect(mark.target).toMatchObject([{ 'whence:role': 'source' }, { 'whence:role': 'cue' }]);
  expect(mark['whence:reading']).toEqual(READING);
  expect(toWebAnnotation(annotation({ target: undefined })).target).toBe(PAGE.address);
});

test('how often a quotation stood is told where it was counted', () => {
  const counted = { ...range('claim', 0, 'The bridge is closed.'), occurrences: 2 };
  expect(toWebAnnotation(annotation({ target: target(counted) })).target).toHaveProperty(
    'whence:occurrences',
    2,
  );
});

test('that the reader keeps the words, wherever they have gone, is told', () => {
  const kept = { ...target(range('source', 0, 'Mira Olsen'), range('cue', 11, 'said')), exactOnly: true };
  expect(toWebAnnotation(annotation({ target: kept })).target).toMatchObject([
    { 'whence:exactOnly': true },
    { 'whence:exactOnly': true },
  ]);
  expect(toWebAnnotation(annotation()).target).not.toHaveProperty('whence:exactOnly');
});

test('a dismissal is a body that edits; a highlight has no body', () => {
  const bare = { note: '', tags: [], assessment: undefined };
  const dismissed = annotation({ ...bare, motivation: 'editing', dismissal: true });
  expect(toWebAnnotation(dismissed).body).toMatchObject([{ purpose: 'editing', value: 'dismissed' }]);
  expect(toWebAnnotation(annotation({ ...bare, motivation: 'highlighting' }))).not.toHaveProperty('body');
});

/** What https://www.w3.org/TR/annotation-model/ says MUST be, of all that Whence writes. */
function expectModel(page: ReturnType<typeof documentOf>): void {
  expect(page['@context']).toContain('http://www.w3.org/ns/anno.jsonld');
  expect(page.id).toMatch(/^urn:uuid:/);
  expect(page.type).toBe('AnnotationPage');
  expect(Array.isArray(page.items)).toBe(true);
  expect(page.partOf).toMatchObject({ type: 'AnnotationCollection', total: page.items.length });
  expect(new Set(page.items.map((item: { id: string }) => item.id)).size).toBe(page.items.length);
  const wrong = page.items.filter((item: ReturnType<typeof documentOf>) => !isAnnotation(item));
  expect(wrong).toEqual([]);
}

function isAnnotation(item: ReturnType<typeof documentOf>): boolean {
  const targets = [item.target].flat();
  return (
    /^urn:uuid:[0-9a-f-]{36}$/.test(item.id) &&
    item.type === 'Annotation' &&
    [item.created, item.modified].every((time) => new Date(time).toISOString() === time) &&
    (item.body ?? []).every(isTextualBody) &&
    targets.length > 0 &&
    targets.every((each) => (typeof each === 'string' ? URL.canParse(each) : isSpecificResource(each)))
  );
}

function isTextualBody(body: { type: string; value: unknown; purpose: string }): boolean {
  const purposes = ['commenting', 'tagging', 'assessing', 'editing'];
  return body.type === 'TextualBody' && typeof body.value === 'string' && purposes.includes(body.purpose);
}

function isSpecificResource(resource: ReturnType<typeof documentOf>): boolean {
  const [quote, position] = resource.selector;
  return (
    resource.type === 'SpecificResource' &&
    URL.canParse(resource.source) &&
    quote.type === 'TextQuoteSelector' &&
    typeof quote.exact === 'string' &&
    position.type === 'TextPositionSelector' &&
    Number.isInteger(position.start) &&
    Number.isInteger(position.end) &&
    0 <= position.start &&
    position.start <= position.end
  );
}

test('a document of ten thousand, odd ones among them, is valid and loses nothing', () => {
  const odd = ['\ud800 alone', '</script>', '\u0000\u2028\u200f', '“quoted” \\ "twice"'];
  const many = Array.from({ length: 10_000 }, (_, i) =>
    annotation({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      note: odd[i % odd.length]!,
      ...(i % 5 === 0 && { target: undefined }),
      ...(i % 7 === 0 && { page: 'https://courier.example/unknown' }),
    }),
  );
  const page = documentOf(...many);
  expectModel(page);
  const notes = page.items.map((item: { body: { value: string }[] }) => item.body[0]?.value);
  expect(notes).toEqual(many.map(({ note }) => note));
});

test('a document of none is still a document', () => {
  expectModel(documentOf());
});

test('what is written in pieces is the same document, and tells how far it is', async () => {
  const many = Array.from({ length: 7 }, (_, i) => annotation({ note: `Note ${i}` }));
  const told: number[] = [];
  const leaving = leavingOf([many.slice(0, 3), many.slice(3)], pages);
  const options = { unreadable: [{ id: 'x' }], id: 'doc-id' };
  const text = await textOf(webAnnotations.write(leaving, options, (done) => told.push(done)));
  expect(text).toBe([...webAnnotationDocument(many, pages, options)].join(''));
  expect(told).toEqual([3, 7]);
});

test('the file is named by the day', () => {
  expect(exportFileName(new Date(2026, 4, 3, 23, 59), 'jsonld')).toBe('whence-2026-05-03.jsonld');
});

test('rows that are not understood are in the file as they are stored, or told in words', () => {
  const circle: Record<string, unknown> = { id: 'round' };
  circle.self = circle;
  const unreadable = [{ id: 'x', note: 3 }, 1n, circle, undefined];
  const document = JSON.parse([...webAnnotationDocument([annotation()], pages, { unreadable })].join(''));
  expect(document.items).toHaveLength(1);
  expect(document['whence:damaged']).toEqual([{ id: 'x', note: 3 }, '1', '[object Object]', null]);
});
