import { expect, test } from 'vitest';
import { constructions, documentOf, examples } from './constructions';
import type { Document } from './dataset';
import { ACTS } from './patterns/acts';

const wordsOf = ({ text, flat }: Document) =>
  flat!.map(({ role, span }) => `${role}: ${text.slice(...span)}`);

test('marks are read: the text without them, and where its spans lie', () => {
  const document = documentOf('<C1 “it rained,”> <Q1 said> <S1 Roe>. <C1 “we ran.\n\n“then it was over.”>');
  expect(document.text).toBe('“it rained,” said Roe. “we ran.\n\n“then it was over.”');
  expect(wordsOf(document)).toEqual([
    'content: “it rained,”',
    'cue: said',
    'source: Roe',
    'content: “we ran.',
    'content: “then it was over.”',
  ]);
  expect(document.attributions).toEqual([
    {
      source: [[18, 21]],
      cue: [[13, 17]],
      content: [
        [0, 12],
        [23, 31],
        [33, 52],
      ],
    },
  ]);
});

test('several attributions are kept apart, and what begins a sentence has a capital', () => {
  const { text, attributions } = documentOf('<S roe><Q :> <C who?>\n\n<S2 lund><Q2 :> <C2 nobody.>');
  expect(text).toBe('Roe: who?\n\nLund: nobody.');
  expect(attributions!.map(({ source }) => source.map((span) => text.slice(...span)))).toEqual([
    ['Roe'],
    ['Lund'],
  ]);
});

test('a source that two share is one place and stands in both', () => {
  const { flat, attributions } = documentOf(
    '<S12 Roe> <Q said> <C it rained> and <Q2 denied> <C2 that it froze>.',
  );
  expect(flat!.filter(({ role }) => role === 'source')).toHaveLength(1);
  expect(attributions!.map(({ source }) => source)).toEqual([[[0, 3]], [[0, 3]]]);
});

test('a title with a stop begins no sentence, the end of a quotation does', () => {
  expect(documentOf('Mr. roe left. “it rained.” the council met. “who?” asked roe.').text).toBe(
    'Mr. roe left. “it rained.” The council met. “who?” asked roe.',
  );
});

/** What no document may hold, and by which rule of the annotation guide. */
function faults({ text, flat, attributions }: Document): string[] {
  const found: string[] = [];
  const say = (fault: string, words: string) => found.push(`${fault}: ${words}`);
  if (/[{}<>@|]|undefined|,,| [,.;]|\.\. | {2}/.test(text)) say('text', text);
  const sorted = flat!.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  for (const [i, span] of sorted.slice(1).entries())
    if (span[0] < sorted[i]![1]) say('overlap', text.slice(...span));
  for (const { role, span } of flat!) {
    const words = text.slice(...span);
    if (words === '' || words !== words.trim() || words.includes('\n')) say('not words', words);
    if (/^[,.;] ?/.test(words)) say('begins with a stop', words);
    if (role === 'source' && /[’']s$/.test(words)) say('a possessive', words);
    if (role === 'cue' && /\b(?:that|by|also|still|repeatedly|reporters|on \w+day)$/.test(words))
      say('a cue too wide', words);
    if (
      role === 'content' &&
      /[^.?!A-Z]\.$/.test(words) &&
      !/^[“‘"']/.test(words) &&
      /[a-z]/.test(text[span[0]]!)
    )
      say('the stop of an indirect content', words);
  }
  for (const { source, cue, content } of attributions!)
    if (content.length === 0 || source.length + cue.length === 0) say('not whole', text);
  return found;
}

test('what every document holds is where the guide puts it', () => {
  const documents = constructions(3);
  expect(documents.length).toBeGreaterThan(3000);
  expect(documents.length).toBeLessThan(5000);
  expect(documents.flatMap(faults)).toEqual([]);
  // What hands nothing over is not forgotten.
  const none = documents.filter(({ attributions }) => attributions!.length === 0);
  expect(none.length / documents.length).toBeGreaterThan(0.1);
});

test('the faults are found where there are some', () => {
  expect(faults(documentOf('<S Roe’s> <Q said that> <C it rained.>'))).toHaveLength(3);
  expect(faults(documentOf('<S Roe> <Q was asked by> <C it, , rained >.'))).toHaveLength(3);
});

test('acts hand nothing over', () => {
  expect(ACTS.filter((pattern) => /[<>]/.test(pattern))).toEqual([]);
});

test('every pattern has an example, no two are the same', () => {
  const all = examples(5);
  expect(new Set(all.map(({ pattern }) => pattern)).size).toBe(all.length);
  expect(all.flatMap(({ document }) => faults(document))).toEqual([]);
});

test('the same seed deals the same documents, another one others', () => {
  const spelled = (seed: number) => JSON.stringify(constructions(seed));
  const first = spelled(3);
  expect(spelled(3) === first).toBe(true);
  expect(spelled(4) === first).toBe(false);
});
