import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation, Correction } from '../annotations/model';
import type { Role, RoleSpan } from '../page/anchor/target';
import type { Attribution, Claim, Reading, Source, Span } from '../reading/types';
import { correct } from './correct';
import { isQuiet, namelessCorrection } from './nameless';
import type { PlacedCorrection } from './placed';
import { withNames } from './with-names';

const text =
  'Mira Olsen said the pier had sunk. “It is gone,” Olsen said.\n\nA senior official told the Herald that nobody would sign. The pier cost 4,000 crowns.';
const at = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(words);
  return [start, start + words.length];
};
const second = text.indexOf('“It');

const source = (id: string, name: string, kind: Source['kind'], ...mentions: Span[]): Source => ({
  id,
  name,
  kind,
  named: kind !== 'unnamed',
  mentions,
});
const attribution = (
  id: string,
  parts: Pick<Attribution, 'source' | 'cue' | 'content'>,
  ...sourceIds: string[]
): Attribution => ({
  id,
  ...parts,
  via: [],
  sourceIds,
  sourceSure: sourceIds.map(() => 0.9),
  form: 'indirect',
  stance: 'neutral',
  confidence: 0.7,
  factual: 0.8,
});
const claim: Claim = {
  id: 'c1',
  span: at('The pier cost 4,000 crowns.'),
  reasons: ['figure'],
  links: [],
  confidence: 0.8,
  checkable: 0.9,
};

const reading: Reading = {
  version: '1',
  textHash: 'h',
  language: 'en',
  sources: [
    source('s1', 'Mira Olsen', 'person', at('Mira Olsen')),
    source('s2', 'Olsen', 'person', at('Olsen', second)),
    source('s3', 'senior official', 'unnamed', at('A senior official')),
  ],
  attributions: [
    attribution(
      'a1',
      { source: [at('Mira Olsen')], cue: [at('said')], content: [at('the pier had sunk')] },
      's1',
    ),
    attribution(
      'a2',
      { source: [at('Olsen', second)], cue: [at('said', second)], content: [at('“It is gone,”')] },
      's2',
    ),
    attribution(
      'a3',
      { source: [at('A senior official')], cue: [at('told')], content: [at('nobody would sign')] },
      's3',
    ),
  ],
  claims: [claim],
  counts: {
    kinds: { person: 2, organization: 0, outlet: 0, document: 0, unnamed: 1, none: 0 },
    attributions: 3,
    claims: 1,
    wordsAttributed: 10,
    wordsOther: 20,
  },
};

const role = (name: Role, span: Span): RoleSpan => ({ role: name, span });
const placed = (
  correction: Correction,
  spans: RoleSpan[],
  more: Partial<PlacedCorrection> = {},
): PlacedCorrection => ({
  id: 'x1',
  correction,
  spans,
  mentions: [],
  ...more,
});
const markOf = (id: string): RoleSpan[] => {
  const { source, cue, content } = reading.attributions.find((each) => each.id === id)!;
  return [
    ...source.map((span) => role('source', span)),
    ...cue.map((span) => role('cue', span)),
    ...content.map((span) => role('content', span)),
  ];
};

test('with nothing put right, the reading is the very same', () => {
  expect(correct(reading, text, [])).toBe(reading);
});

test('another source, of those on the page, is found by where it is mentioned', () => {
  const now = correct(reading, text, [
    placed({ what: 'attribution', source: { name: '', kind: 'person' } }, markOf('a3'), {
      mentions: [[at('Mira Olsen')]],
    }),
  ]);
  // Without a mention that says where, the words of the target themselves say who: nothing else is known of the name.
  expect(now.attributions[2]?.sourceIds).toEqual(['s3']);
  const mention = { mapVersion: 1, ranges: [] };
  const named = correct(reading, text, [
    placed({ what: 'attribution', source: { name: '', kind: 'person', mention } }, markOf('a3'), {
      mentions: [[at('Mira Olsen')]],
    }),
  ]);
  expect(named.attributions[2]).toMatchObject({
    id: 'a3',
    sourceIds: ['s1'],
    confidence: 1,
    corrected: ['x1'],
  });
  expect(named.sources.map(({ id }) => id)).toEqual(['s1', 's2']);
  expect(named.counts.kinds).toMatchObject({ person: 3, unnamed: 0 });
});

test('nobody named, and a source that the page does not have', () => {
  const nobody = correct(reading, text, [placed({ what: 'attribution', source: null }, markOf('a1'))]);
  expect(nobody.attributions[0]).toMatchObject({ source: [], sourceIds: [] });
  expect(nobody.counts.kinds).toMatchObject({ person: 1, none: 1 });
  const added = correct(reading, text, [
    placed(
      { what: 'attribution', source: { name: 'the Herald', kind: 'outlet' } },
      [role('source', at('the Herald')), ...markOf('a3').filter((each) => each.role !== 'source')],
      { mark: markOf('a3') },
    ),
  ]);
  expect(added.sources.at(-1)).toMatchObject({
    name: 'the Herald',
    kind: 'outlet',
    named: true,
    corrected: ['x1'],
  });
  expect(added.attributions[2]?.sourceIds).toEqual([added.sources.at(-1)!.id]);
});

test('other edges take the place of the mark that they were drawn for', () => {
  const wider = at('sunk. “It is gone,”');
  const now = correct(reading, text, [
    placed(
      { what: 'attribution' },
      [...markOf('a1').slice(0, 2), role('content', [at('the pier had sunk')[0], wider[1]])],
      { mark: markOf('a1') },
    ),
  ]);
  expect(now.attributions.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
  expect(text.slice(...now.attributions[0]!.content[0]!)).toBe('the pier had sunk. “It is gone,”');
  expect(now.attributions[0]?.sourceIds).toEqual(['s1']);
  expect(now.counts.wordsAttributed).toBe(10);
});

test('a claim that has a source is an attribution, and an attribution can be a claim', () => {
  const now = correct(reading, text, [
    placed({ what: 'attribution', source: { name: 'the audit', kind: 'document' } }, [
      role('content', claim.span),
    ]),
  ]);
  expect(now.claims).toEqual([]);
  expect(now.attributions.at(-1)).toMatchObject({ id: 'c1', content: [claim.span] });
  expect(now.counts).toMatchObject({ claims: 0, attributions: 4, wordsAttributed: 15 });
  const other = correct(reading, text, [placed({ what: 'claim' }, markOf('a3'))]);
  expect(other.attributions.map(({ id }) => id)).toEqual(['a1', 'a2']);
  expect(other.claims[0]).toMatchObject({
    id: 'a3',
    checkable: 1,
    span: [at('A senior')[0], at('would sign')[1]],
  });
  expect(other.sources.map(({ id }) => id)).toEqual(['s1', 's2']);
});

test('what the reading missed is added', () => {
  const now = correct({ ...reading, attributions: reading.attributions.slice(0, 2) }, text, [
    placed({ what: 'attribution', source: { name: 'A senior official', kind: 'unnamed' } }, [
      role('source', at('A senior official')),
      role('content', at('nobody would sign')),
    ]),
  ]);
  expect(now.attributions.at(-1)).toMatchObject({ id: 'added:x1', sourceIds: ['s3'] });
});

test('two sources are one, by another name and of another kind', () => {
  const now = correct(reading, text, [
    placed(
      { what: 'source', name: 'Mira J. Olsen', kind: 'organization', same: [{ mapVersion: 1, ranges: [] }] },
      [role('source', at('Mira Olsen'))],
      { mentions: [[at('Olsen', second)]] },
    ),
  ]);
  expect(now.sources.map(({ name }) => name)).toEqual(['Mira J. Olsen', 'senior official']);
  expect(now.attributions.map(({ sourceIds }) => sourceIds)).toEqual([['s1'], ['s1'], ['s3']]);
  expect(now.counts.kinds.organization).toBe(2);
});

test('what the reader finds right is signed, and stays as it was read', () => {
  const now = correct(reading, text, [placed({ what: 'right' }, markOf('a2'))]);
  expect(now.attributions[1]).toEqual({ ...reading.attributions[1], corrected: ['x1'] });
  expect(now.counts).toEqual(reading.counts);
});

test('a correction holds where a later reading draws the edges a little elsewhere', () => {
  const [start, end] = at('the pier had sunk');
  const later = {
    ...reading,
    attributions: reading.attributions.map((each) =>
      each.id === 'a1' ? { ...each, id: 'other', content: [[start + 4, end + 1] as Span] } : each,
    ),
  };
  const now = correct(later, text, [placed({ what: 'attribution', source: null }, markOf('a1'))]);
  expect(now.attributions).toHaveLength(3);
  expect(now.attributions[0]).toMatchObject({ id: 'other', sourceIds: [] });
});

test('a page learns no name that the reader typed; a view puts it in', () => {
  const typed: Correction = { what: 'attribution', source: { name: 'My informant', kind: 'person' } };
  expect(JSON.stringify(namelessCorrection(typed))).not.toContain('informant');
  const renamed: Correction = { what: 'source', name: 'Mira the Second' };
  expect(JSON.stringify(namelessCorrection(renamed))).not.toContain('Second');
  const spans = [role('content', claim.span)];
  const onPage = correct(reading, text, [
    placed(namelessCorrection(typed), spans),
    { ...placed(namelessCorrection(renamed), [role('source', at('Mira Olsen'))]), id: 'x2' },
  ]);
  const annotations = [
    { id: 'x1', correction: typed },
    { id: 'x2', correction: renamed },
  ] as Annotation[];
  expect(withNames(onPage, annotations).sources.map(({ name }) => name)).toEqual([
    'Mira the Second',
    'Olsen',
    'senior official',
    'My informant',
  ]);
});

test('two that were given one name are one source', () => {
  const added = (id: string): Source => ({ ...source(`added:${id}`, '', 'document'), corrected: [id] });
  const onPage: Reading = {
    ...reading,
    sources: [added('x1'), ...reading.sources, added('x2'), added('x3')],
    attributions: ['added:x1', 'added:x2', 'added:x3'].map((id) =>
      attribution(id, { source: [], cue: [], content: [at('pier')] }, id),
    ),
  };
  const named = (id: string, name: string) =>
    ({ id, correction: { what: 'attribution', source: { name, kind: 'document' } } }) as Annotation;
  const { sources, attributions } = withNames(onPage, [
    named('x1', 'A town guide'),
    named('x2', 'a town guide'),
    named('x3', 'Mira Olsen'),
  ]);
  expect(sources.map(({ id }) => id)).toEqual(['added:x1', 's1', 's2', 's3']);
  expect(attributions.map(({ sourceIds }) => sourceIds)).toEqual([['added:x1'], ['added:x1'], ['s1']]);
});

test('what only says who somebody is, or that all is right, is no note', () => {
  const annotation = { note: '', tags: [], correction: { what: 'right' } } as unknown as Annotation;
  expect(isQuiet(annotation)).toBe(true);
  expect(isQuiet({ ...annotation, note: 'Hm.' })).toBe(false);
  expect(isQuiet({ ...annotation, correction: { what: 'claim' } })).toBe(false);
});

const spans = fc
  .array(
    fc.tuple(
      fc.constantFrom<Role>('source', 'cue', 'content', 'claim', 'selection'),
      fc.nat(text.length - 1),
      fc.integer({ min: 1, max: 40 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(([name, start, length]) => role(name, [start, Math.min(text.length, start + length)])),
  );
const target = fc.constant({ mapVersion: 1, ranges: [] });
const kinds = fc.constantFrom<Source['kind']>('person', 'unnamed', 'none', 'document');
const corrections = fc.array(
  fc.record({
    id: fc.constantFrom('x1', 'x2', 'x3', 'x4'),
    correction: fc.oneof(
      fc.constant<Correction>({ what: 'right' }),
      fc.constant<Correction>({ what: 'claim' }),
      fc.record({
        what: fc.constant('source' as const),
        name: fc.constantFrom('', 'N'),
        kind: kinds,
        same: fc.array(target, { maxLength: 2 }),
      }),
      fc.record(
        {
          what: fc.constant('attribution' as const),
          source: fc.option(fc.record({ name: fc.constantFrom('', 'Mira Olsen', 'N'), kind: kinds })),
        },
        { requiredKeys: ['what'] },
      ),
    ),
    spans: fc.oneof(spans, fc.constantFrom('a1', 'a2', 'a3').map(markOf)),
    mentions: fc.array(
      fc.constantFrom(at('Mira Olsen'), at('Olsen', second), at('the Herald')).map((span) => [span]),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 6 },
);

test('whatever is put right, the reading is one that can be shown, and is put right once', () => {
  fc.assert(
    fc.property(corrections, (list) => {
      // One annotation holds one correction.
      const each = [...new Map(list.map((one) => [one.id, one as PlacedCorrection])).values()];
      const now = correct(reading, text, each);
      const ids = [...now.attributions, ...now.claims].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(now.sources.map(({ id }) => id));
      expect(known.size).toBe(now.sources.length);
      for (const { sourceIds, sourceSure } of now.attributions) {
        expect(sourceIds.every((id) => known.has(id))).toBe(true);
        expect(sourceSure).toHaveLength(sourceIds.length);
      }
      const { counts } = now;
      expect(Object.values(counts.kinds).reduce((a, b) => a + b)).toBe(counts.attributions);
      expect(counts.wordsAttributed + counts.wordsOther).toBe(30);
      expect(Math.min(counts.wordsAttributed, counts.wordsOther)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300, seed: 13 },
  );
});
