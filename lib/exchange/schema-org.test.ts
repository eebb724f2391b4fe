import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE, READING, range, readingThat, target } from '../annotations/fixtures';
import type { SourceKind } from '../reading/types';
import { oneLine } from './one-line';
import {
  libraryOf,
  nastyWords,
  type SampleLibrary,
  sampleAnnotation,
  wordsIn,
} from './sample-library-for-tests';
import { schemaOrg } from './schema-org';

const graphOf = async (library: SampleLibrary) =>
  JSON.parse(await wordsIn(schemaOrg.write(libraryOf(library), undefined, () => {})))['@graph'];

test('an annotated mark is a quotation with its speaker, its page, and the reader’s note', async () => {
  const [page, quotation, ...more] = await graphOf({ annotations: [sampleAnnotation(1)] });
  expect(more).toEqual([]);
  expect(page).toEqual({
    '@type': 'NewsArticle',
    '@id': PAGE.address,
    url: PAGE.url,
    headline: PAGE.title,
    author: [{ '@type': 'Person', name: 'A. Writer' }],
    publisher: { '@type': 'Organization', name: 'Example Herald' },
    datePublished: '2026-05-03',
    inLanguage: 'en',
  });
  expect(quotation).toMatchObject({
    '@id': 'urn:uuid:0b1f3c1e-2f0a-4d5e-8a43-000000000001',
    '@type': 'Quotation',
    text: 'the bridge is late',
    spokenByCharacter: { '@type': 'Person', name: 'Mira Olsen' },
    isPartOf: { '@id': PAGE.address },
    keywords: ['bridge', 'town council'],
    comment: { '@type': 'Comment', text: 'Same wording as in the minutes?' },
  });
});

test.each<[SourceKind, object]>([
  ['person', { author: { '@type': 'Person', name: 'X' } }],
  ['organization', { author: { '@type': 'Organization', name: 'X' } }],
  ['outlet', { author: { '@type': 'NewsMediaOrganization', name: 'X' } }],
  ['document', { citation: { '@type': 'CreativeWork', name: 'X' } }],
  ['unnamed', { creditText: 'X' }],
])('what is reported of a source that is %s is a claim', async (kind, by) => {
  const reading = readingThat('the bridge is late', 1);
  const attributions = reading.attributions.map((each) => ({ ...each, form: 'indirect' as const }));
  const [, claim] = await graphOf({
    annotations: [],
    readings: [{ ...reading, attributions, sources: [{ name: 'X', kind }] }],
  });
  expect(claim).toEqual({
    '@type': 'Claim',
    text: 'the bridge is late',
    ...by,
    appearance: { '@id': PAGE.address },
  });
});

test('of several readings the last says it; a claim by nobody has no author; joined names are used', async () => {
  const claims = [
    { words: 'The bridge has 12 arches.', reasons: ['figure' as const], links: [], confidence: 0.9 },
  ];
  const graph = await graphOf({
    annotations: [],
    readings: [readingThat('one', 1), readingThat('two', 2, { claims })],
    nameOf: (name) => name.replace('Mira', 'M.'),
  });
  expect(graph.slice(1)).toEqual([
    {
      '@type': 'Quotation',
      text: 'two',
      spokenByCharacter: { '@type': 'Person', name: 'M. Olsen' },
      isPartOf: { '@id': PAGE.address },
    },
    { '@type': 'Claim', text: 'The bridge has 12 arches.', appearance: { '@id': PAGE.address } },
  ]);
});

test('what is marked is not said twice, and what was dismissed is not said', async () => {
  const readings = [readingThat('the bridge is late', 1)];
  const marked = await graphOf({ annotations: [sampleAnnotation(1)], readings });
  expect(marked).toHaveLength(2);
  expect(await graphOf({ annotations: [sampleAnnotation(1, { dismissal: true })], readings })).toEqual([]);
});

test('a selection is no statement of a source, and a page with none is not there', async () => {
  const annotations = [
    sampleAnnotation(1, { reading: undefined, target: target(range('selection', 3, 'words')) }),
  ];
  expect(await graphOf({ annotations })).toEqual([]);
});

test('whatever is said, the file is JSON without rating and without an end of a script', async () => {
  await fc.assert(
    fc.asyncProperty(nastyWords(), nastyWords(), async (words, name) => {
      const library = {
        annotations: [
          sampleAnnotation(1, {
            note: words,
            tags: [words],
            target: target(range('content', 0, words)),
            reading: { ...READING, sources: [{ name, kind: 'person' as const }] },
          }),
        ],
      };
      const file = await wordsIn(schemaOrg.write(libraryOf(library), undefined, () => {}));
      expect(file).not.toContain('<');
      expect(file).not.toMatch(/"(?:reviewRating|ratingValue|Rating|ClaimReview)"/);
      const [, quotation] = JSON.parse(file)['@graph'];
      expect(quotation?.text ?? '').toBe(oneLine(words));
    }),
    { numRuns: 200, seed: 12 },
  );
});
