import { expect, test } from 'vitest';
import type { Span } from '../../lib/reading/types';
import { CLASSES, construed, tagsOf } from './classes';
import { errorsByClass } from './errors';
import type { GoldAttribution, GoldDocument, GoldRow } from './gold';
import type { Prediction } from './predict';

/** Words with their Penn Treebank tags: "Jane/NNP Roe/NNP said/VBD". */
function document(tagged: string) {
  const words = tagged.split(' ').map((word) => {
    const at = word.lastIndexOf('/');
    return { text: word.slice(0, at), pos: word.slice(at + 1) };
  });
  const text = words.map((word) => word.text).join(' ');
  const tokens: Span[] = [];
  let at = 0;
  for (const word of words) {
    tokens.push([at, at + word.text.length]);
    at += word.text.length + 1;
  }
  const row: GoldRow = { doc: 'a', start: 0, tokens, pos: words.map(({ pos }) => pos) };
  const spans = (...parts: string[]): Span[] =>
    parts.map((part) => [text.indexOf(part), text.indexOf(part) + part.length]);
  return { text, row, spans };
}

type Roles = Pick<GoldAttribution, 'source' | 'cue' | 'content'>;

function classesOf(
  tagged: string,
  roles: [source: string, cue: string, content: string],
  type?: 'direct' | 'indirect',
) {
  const { text, row, spans } = document(tagged);
  const [source, cue, content] = roles;
  const own: GoldAttribution = {
    source: source === '' ? [] : spans(source),
    cue: spans(cue),
    content: spans(content),
    ...(type && { type }),
  };
  const [one] = construed({ id: 'a', text, attributions: [own] }, tagsOf([row]).get('a')!);
  return CLASSES.filter(([name, holds]) => name !== 'all' && holds(one!)).map(([name]) => name);
}

test.each([
  [
    'Jane/NNP Roe/NNP said/VBD it/PRP rained/VBD ./.',
    ['Jane Roe', 'said', 'it rained'],
    ['cue is said, told, added or wrote alone', 'indirect', 'name in the source'],
  ],
  ['She/PRP says/VBZ it/PRP rained/VBD ./.', ['She', 'says', 'it rained'], ['indirect', 'pronoun as source']],
  [
    'According/VBG to/TO the/DT report/NN ,/, it/PRP rained/VBD',
    ['the report', 'According to', 'it rained'],
    ['indirect', 'common noun as source', 'according to'],
  ],
  [
    'It/PRP was/VBD criticised/VBN by/IN residents/NNS',
    ['residents', 'was criticised', 'It'],
    ['indirect', 'common noun as source', 'passive, “… by” its source'],
  ],
  ['It/PRP reportedly/RB rained/VBD', ['', 'reportedly', 'It'], ['indirect', 'no source']],
  [
    'Roe/NNP :/: It/PRP rained/VBD ./. It/PRP snowed/VBD ./.',
    ['Roe', ':', 'It rained . It snowed .'],
    ['indirect', 'name in the source', 'content of several sentences', 'cue is a colon or dash'],
  ],
  [
    'the/DT claim/NN of/IN the/DT mayor/NN that/IN it/PRP rained/VBD',
    ['the mayor', 'claim', 'that it rained'],
    ['indirect', 'common noun as source', 'cue is a noun'],
  ],
  [
    'He/PRP wants/VBZ to/TO go/VB',
    ['He', 'wants', 'to go'],
    ['indirect', 'pronoun as source', 'content is an infinitive'],
  ],
] as const)('%s', (tagged, roles, expected) => {
  expect(classesOf(tagged, [...roles], 'indirect')).toEqual(expected);
});

test('a source that an earlier attribution has, too', () => {
  const { text, row, spans } = document('Roe/NNP said/VBD yes/UH and/CC added/VBD no/UH');
  const one = (cue: string, content: string) => ({
    source: spans('Roe'),
    cue: spans(cue),
    content: spans(content),
  });
  const both = construed(
    { id: 'a', text, attributions: [one('said', 'yes'), one('added', 'no')] },
    tagsOf([row]).get('a')!,
  );
  expect(both.map(({ sourceSeen }) => sourceSeen)).toEqual([false, true]);
});

/** The errors of one gold attribution, beside another one, against what was found. */
function errorsOf(gold: Roles[], found: Roles[]) {
  const text = 'x'.repeat(200);
  const documents: GoldDocument[] = [{ id: 'a', text, attributions: gold }];
  const attributions = found.map((one) => ({
    ...one,
    confidence: 1,
  })) as unknown as Prediction['attributions'];
  const { classes, spurious } = errorsByClass(
    documents,
    [],
    new Map([['a', { id: 'a', attributions, claims: [] }]]),
  );
  const { errors, ...figures } = classes[0]!;
  return {
    kinds: Object.entries(errors)
      .filter(([, count]) => count > 0)
      .map(([kind]) => kind),
    figures,
    spurious,
  };
}

const one = (content: Span[], source: Span[] = [[0, 5]], cue: Span[] = [[6, 9]]): Roles => ({
  source,
  cue,
  content,
});

test.each<[string, Roles[], Roles[], string[]]>([
  ['right', [one([[20, 60]])], [one([[20, 60]])], []],
  ['too long', [one([[20, 60]])], [one([[20, 70]])], ['too long']],
  ['too short', [one([[20, 60]])], [one([[20, 50]])], ['too short']],
  ['shifted', [one([[20, 60]])], [one([[25, 65]])], ['shifted']],
  ['far too long', [one([[20, 60]])], [one([[20, 160]])], ['too long']],
  ['far too short', [one([[20, 60]])], [one([[20, 30]])], ['too short']],
  ['in pieces', [one([[20, 60]])], [one([[20, 38]]), one([[40, 58]])], ['split']],
  ['in one with another', [one([[20, 50]]), one([[50, 80]])], [one([[20, 80]])], ['too long', 'merged']],
  ['cue alone', [one([[20, 60]])], [one([[100, 110]])], ['cue alone']],
  ['missed', [one([[20, 60]])], [], ['missed']],
  ['wrong source', [one([[20, 60]])], [one([[20, 60]], [[90, 95]])], ['wrong source']],
  ['no source', [one([[20, 60]])], [one([[20, 60]], [])], ['no source']],
  ['a source where none is', [one([[20, 60]], [])], [one([[20, 60]])], ['source where none']],
])('%s', (_, gold, found, kinds) => {
  expect(errorsOf(gold, found).kinds).toEqual(kinds);
});

test('white space at the edges is no error; shares are of the class', () => {
  const documents: GoldDocument[] = [
    { id: 'a', text: 'Roe said it rained .', attributions: [one([[9, 18]], [[0, 3]])] },
  ];
  const found = [{ ...one([[9, 19]], [[0, 4]]), confidence: 1 }] as unknown as Prediction['attributions'];
  const { classes } = errorsByClass(
    documents,
    [],
    new Map([['a', { id: 'a', attributions: found, claims: [] }]]),
  );
  expect(classes[0]).toMatchObject({
    count: 1,
    contentFound: 100,
    contentExact: 100,
    sourceExact: 100,
    linked: 100,
  });
});

test('what stands for no gold attribution is counted, apart where it touches one', () => {
  const { spurious, figures } = errorsOf([one([[20, 60]])], [one([[20, 25]]), one([[150, 160]])]);
  expect(spurious).toEqual({ found: 2, elsewhere: 1, overlapping: 1 });
  expect(figures).toMatchObject({ count: 1, contentFound: 0, linked: 0 });
});
