import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameWording } from './normal-text';
import { type DiffPart, wordDifference } from './word-difference';

/** "-gone-" and "+come+", what stayed as it is. */
const shown = (parts: DiffPart[]) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'before' ? `-${text}-` : `+${text}+`))
    .join('');

test.each([
  ['She asked for every page.', 'She begged for every page.', 'She -asked -+begged +for every page.'],
  ['It cost 1,200 crowns.', 'It cost 1,400 crowns.', 'It cost -1,200 -+1,400 +crowns.'],
  ['The wall holds', 'The old wall holds', 'The +old +wall holds'],
  ['The old wall holds', 'The wall holds', 'The -old -wall holds'],
  ["They don't know.", 'They do know.', "They -don't -+do +know."],
  ['said', 'claimed', '-said-+claimed+'],
  ['The wall holds', 'The wall', 'The wall -holds-'],
  ['橋は閉鎖された', '橋は再開された', '橋は-閉鎖-+再開+された'],
])('%s → %s', (before, after, difference) => {
  expect(shown(wordDifference(before, after))).toBe(difference);
});

test.each([
  ['“It’s late” — he said', '"It\'s late" - he said'],
  ['the wall--old as it is', 'the wall — old as it is'],
  ['of\u00a0nine\n\nyears', 'of nine years'],
  ['the min\u00adister', 'the minister'],
  ['the ﬁnal plan', 'the final plan'],
  ['THE MINISTER', 'The minister'],
  ['zero\u200b width', 'zero width'],
])('typography is no difference: %s', (before, after) => {
  expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(['same']);
});

test('typography beside a change is none either', () => {
  const parts = wordDifference('“Nine years” — he said', '"Four years" - he said');
  expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
    'Nine',
    'Four',
  ]);
});

test('what stayed and what came is the new text, what stayed and what went has the words of the old one', () => {
  const word = fc.constantFrom('a', 'wall', 'holds', 'nine', '“', '”', ',', '.', '—', '\n\n', '1,200');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      const without = (kind: DiffPart['kind']) =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
      expect(isSameWording(without('before'), after)).toBe(true);
      expect(isSameWording(without('after'), before)).toBe(true);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('two texts that share nothing are shown one after the other, however long', () => {
  const text = (name: string) => Array.from({ length: 2_000 }, (_, i) => `${name}${i}`).join(' ');
  const [before, after] = [text('old'), text('new')];
  expect(wordDifference(before, after)).toEqual([
    { kind: 'before', text: before },
    { kind: 'after', text: after },
  ]);
});
