import { expect, test } from 'vitest';
import { keptSpeaker, type OffsetLine, sha256, withText } from './offsets';

const TEXT =
  'Most of the nine keepers who had signed the\nletter to the Northmere Ports Authority agreed, and so did Petra Vance.';
const LONG = 'the nine keepers who had signed the letter to the Northmere Ports Authority';

test('a long name is kept without its words, and is there again with the text', () => {
  const kept = keptSpeaker(TEXT, `${LONG} + Petra Vance`);
  expect(kept).toMatch(/^@\d+-\d+ \+ Petra Vance$/);
  const line: OffsetLine = {
    id: 'a',
    part: 'train',
    of: 'news',
    line: 'a',
    sha256: sha256(TEXT),
    attributions: [
      { id: 'a-0', source: [], cue: [], content: [], via: [], kind: 'unnamed', speaker: `Most of ${kept}` },
    ],
    facts: [],
    sentences: [],
  };
  expect(withText(line, () => TEXT).attributions[0]!.speaker).toBe(`Most of ${LONG} + Petra Vance`);
});

test('short names, and those that the text has otherwise, stay as they are', () => {
  expect(keptSpeaker(TEXT, 'Petra Vance')).toBe('Petra Vance');
  const other = 'all of the nine keepers who had not signed the letter';
  expect(keptSpeaker(TEXT, other)).toBe(other);
});
