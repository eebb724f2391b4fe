import fc from 'fast-check';
import { expect, test } from 'vitest';
import { range, target } from '../annotations/fixtures';
import type { Annotation } from '../annotations/model';
import { anyLibrary } from './arbitrary-for-tests';
import { takenFrom } from './arriving-for-tests';
import type { JsonObject } from './json-value';
import { leavingOf, textOf } from './leaving-for-tests';
import { webAnnotations } from './web-annotation';
import { webAnnotationsIn } from './web-annotation-in';
import { ANNOTATION_RULES, brokenRules, PAGE_RULES } from './web-annotation-rules-for-tests';

const ANNOTATION: Annotation = {
  id: '0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77',
  page: 'https://herald.example/harbour-bridge',
  motivation: 'commenting',
  note: 'A note',
  tags: ['bridge'],
  assessment: 'disputed',
  target: target(range('source', 3, 'Mira Olsen'), range('cue', 14, 'said')),
  created: 1,
  modified: 2,
};

async function documentOf(
  annotations: Annotation[],
  pages = new Map(),
  isSingle = false,
): Promise<JsonObject> {
  return JSON.parse(
    await textOf(webAnnotations.write(leavingOf([annotations], pages), { isSingle }, () => {})),
  );
}
/** Its annotations, each with the context that the page has for all of them. */
const alone = (page: JsonObject): JsonObject[] =>
  (page.items as JsonObject[]).map((item) => ({ '@context': page['@context'], ...item }));

const forAll = (check: (page: JsonObject) => void) =>
  fc.assert(
    fc.asyncProperty(anyLibrary(), async ({ annotations, pages }) => {
      check(await documentOf(annotations, pages));
    }),
    { seed: 7, numRuns: 100 },
  );

test('whatever is written is as the model says that it must be', async () => {
  await forAll((page) => {
    expect(brokenRules(PAGE_RULES, page)).toEqual([]);
    for (const each of alone(page)) expect(brokenRules(ANNOTATION_RULES, each)).toEqual([]);
  });
});

test('a single annotation is a document of its own, and is read again', async () => {
  const single = await documentOf([ANNOTATION], new Map(), true);
  expect(single.type).toBe('Annotation');
  expect(brokenRules(ANNOTATION_RULES, single)).toEqual([]);
  expect(await takenFrom(webAnnotationsIn, JSON.stringify(single), undefined)).toMatchObject([
    { id: ANNOTATION.id },
  ]);
  expect((await documentOf([ANNOTATION, ANNOTATION], new Map(), true)).type).toBe('AnnotationPage');
});

test('each rule is broken by something', async () => {
  const [fine] = alone(await documentOf([ANNOTATION]));
  const [body] = fine!.body as JsonObject[];
  const [on] = fine!.target as JsonObject[];
  const [quote, position] = on!.selector as JsonObject[];
  const broken: Record<string, JsonObject> = {
    context: { '@context': 'http://www.w3.org/ns/activitystreams.jsonld' },
    id: { id: 'seven' },
    type: { type: 'Note' },
    target: { target: undefined },
    targets: { target: [{ selector: [quote] }] },
    'targets-embed-nothing': { target: { ...on, value: 'Text' } },
    'body-or-value': { bodyValue: 'Text' },
    'no-empty-body': { body: [] },
    bodies: { body: { ...body, value: 3 } },
    'bodies-embed-text-alone': { body: { ...body, source: 'https://herald.example/' } },
    format: { body: { ...body, format: 'plain' } },
    purpose: { body: { ...body, purpose: 'amusing' } },
    motivation: { motivation: 'amusing' },
    dates: { created: '2026-05-03' },
    quote: { target: { ...on, selector: [{ ...quote, exact: undefined }] } },
    position: { target: { ...on, selector: [quote, { ...position, start: -1 }] } },
    selectors: { target: { ...on, selector: [{ exact: 'words' }] } },
  };
  expect(brokenRules(ANNOTATION_RULES, fine!)).toEqual([]);
  for (const [name] of ANNOTATION_RULES)
    expect(brokenRules(ANNOTATION_RULES, { ...fine, ...broken[name] }), name).toContain(name);
  const page = await documentOf([ANNOTATION]);
  const brokenPages: Record<string, JsonObject> = {
    context: { '@context': undefined },
    id: { id: 3 },
    type: { type: 'Annotation' },
    items: { items: [{ type: 'Person' }] },
    startIndex: { startIndex: -1 },
    partOf: { partOf: {} },
    ids: { items: [ANNOTATION, ANNOTATION].map(({ id }) => ({ id, type: 'Annotation' })) },
  };
  for (const [name] of PAGE_RULES)
    expect(brokenRules(PAGE_RULES, { ...page, ...brokenPages[name] }), name).toContain(name);
});
