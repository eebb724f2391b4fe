import { expect, test } from 'vitest';
import { detailsOf, rememberedDetails, sourcesById } from './attribution-details';
import type { Attribution, Source, Span } from './reading/types';

const TEXT = 'The aide, who asked not to be named, and she have told the Harrow Herald that it is late.';

const span = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const SOURCES: Source[] = [
  { id: 'olsen', name: 'Mira Olsen', kind: 'person', named: true, mentions: [] },
  {
    id: 'aide',
    name: 'aide',
    kind: 'unnamed',
    named: false,
    mentions: [],
    anonymity: span('who asked not to be named'),
  },
];

const ATTRIBUTION: Attribution = {
  id: 'a',
  source: [span('The aide'), span('she')],
  cue: [span('have'), span('told')],
  content: [span('it is late')],
  via: [span('the Harrow Herald')],
  sourceIds: ['aide', 'olsen'],
  sourceSure: [0.4, 0.7],
  form: 'indirect',
  stance: 'neutral',
  confidence: 0.9,
  factual: 0.2,
};

test('ids and offsets are spelled out, sources in the order of the text; who is called by name is certainly meant', () => {
  expect(detailsOf(ATTRIBUTION, sourcesById(SOURCES), TEXT)).toEqual({
    speakers: [
      { id: 'aide', name: 'aide', kind: 'unnamed', confidence: 1, anonymity: 'who asked not to be named' },
      { id: 'olsen', name: 'Mira Olsen', kind: 'person', confidence: 0.7 },
    ],
    cue: 'have … told',
    via: ['the Harrow Herald'],
    form: 'indirect',
    stance: 'neutral',
    confidence: 0.9,
    factual: 0.2,
  });
});

test('a source that is not there is left out', () => {
  expect(detailsOf(ATTRIBUTION, sourcesById(undefined), TEXT).speakers).toEqual([]);
});

test('of a mark that is no longer read, what its annotation kept is told, and no more is claimed', () => {
  const kept = { version: '1', mark: 'attribution' as const, cue: 'said', confidence: 0.9 };
  const sources = [{ name: 'Mira Olsen', kind: 'person' as const }];
  expect(rememberedDetails({ ...kept, sources, form: 'direct', stance: 'doubting' })).toEqual({
    speakers: [{ id: '', name: 'Mira Olsen', kind: 'person', confidence: 1 }],
    cue: 'said',
    via: [],
    form: 'direct',
    stance: 'doubting',
    confidence: 0.9,
    factual: 0.5,
  });
  expect(rememberedDetails({ ...kept, sources: [] })).toMatchObject({ form: 'indirect', stance: 'neutral' });
});
