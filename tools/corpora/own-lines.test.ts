import { expect, test } from 'vitest';
import { type OffsetLine, sha256 } from './offsets';
import { ownLines } from './own-lines';

const WHOLE = 'Rain\nThe wall  is shut, Roe said.';
const TIDIED = 'Rain\n\nThe wall is shut, Roe said.';
const line = (own: Partial<OffsetLine>): OffsetLine => ({
  id: 'own-a',
  part: 'train',
  of: 'news',
  line: 'a',
  sha256: sha256(WHOLE),
  attributions: [
    {
      id: 'a-0',
      source: [[24, 27]],
      cue: [[28, 32]],
      content: [[6, 23]],
      via: [],
      kind: 'person',
      speaker: 'Roe',
    },
  ],
  facts: [],
  sentences: [
    [0, 4],
    [6, 33],
  ],
  ...own,
});

test('lines are joined with their texts, as they were tidied', () => {
  const tidied = line({ paragraphs: 'lines', sha256: sha256(TIDIED), genre: 'radio' });
  const one = line({ id: 'own-b', paragraphs: 'one', sha256: sha256(TIDIED.replace('\n\n', ' ')) });
  const part = line({ id: 'own-c', range: [0, 4], sha256: sha256('Rain') });
  const { lines, missing } = ownLines(
    [tidied, one, part, line({ id: 'own-d', part: 'dev' })],
    'train',
    () => WHOLE,
    () => ({ title: 'Rain' }),
  );
  expect(missing).toEqual([]);
  expect(lines.map((own) => (own as { text: string }).text)).toEqual([
    TIDIED,
    'Rain The wall is shut, Roe said.',
    'Rain',
  ]);
  expect(lines[0]).toEqual({
    id: 'own-a',
    article: 'own-a',
    title: 'Rain',
    text: TIDIED,
    attributions: [{ ...tidied.attributions[0], type: 'indirect', no_source: false }],
    facts: [],
    sentences: tidied.sentences,
    genre: 'radio',
  });
});

test('a text that has changed, or is not there, is named and left out; the others are written', () => {
  const texts = new Map([
    ['a', WHOLE],
    ['b', 'Rain'],
  ]);
  const offsets = [line({ id: 'own-b', line: 'b' }), line({}), line({ id: 'own-c', line: 'c' })];
  const { lines, missing } = ownLines(offsets, 'train', ({ line: id }) => texts.get(id));
  expect(missing).toEqual(['own-b', 'own-c']);
  expect(lines).toHaveLength(1);
});
