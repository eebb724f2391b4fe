import { expect, test } from 'vitest';
import { constructions, documentOf } from './constructions';

const wordsOf = ({ text, flat }: ReturnType<typeof documentOf>) =>
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
  const { text, attributions } = documentOf('<S1 roe><Q1 :> <C1 who?>\n\n<S2 lund><Q2 :> <C2 nobody.>');
  expect(text).toBe('Roe: who?\n\nLund: nobody.');
  expect(attributions!.map(({ source }) => source.map((span) => text.slice(...span)))).toEqual([
    ['Roe'],
    ['Lund'],
  ]);
});

test('every pattern is filled, its marks closed, its spans on words of the text', () => {
  const documents = constructions(3);
  expect(documents.length).toBeGreaterThan(100);
  for (const { text, flat, attributions } of documents) {
    expect(text).not.toMatch(/[{}<>]|undefined/);
    for (const { span } of flat!) {
      const words = text.slice(...span);
      expect(words).not.toBe('');
      expect(words).toBe(words.trim());
      expect(words).not.toContain('\n\n');
    }
    for (const { source, cue, content } of attributions!)
      expect(Math.min(source.length, cue.length, content.length)).toBeGreaterThan(0);
    // One role a place.
    const sorted = flat!.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
    for (const [i, span] of sorted.slice(1).entries()) expect(span[0]).toBeGreaterThanOrEqual(sorted[i]![1]);
  }
});

test('the same seed deals the same documents, another one others', () => {
  expect(constructions(3)).toEqual(constructions(3));
  expect(constructions(4)).not.toEqual(constructions(3));
});
