import { expect, test } from 'vitest';
import { anchorSpans } from './anchor';
import { changedTarget } from './changed-target';
import { describeSpans } from './describe';
import type { RoleSpan } from './target';

const BEFORE =
  'The harbour is quiet this year.\n\n“The wall will hold for nine years,” said Mira Olsen, who built it.\n\nNobody else was asked.';
const AFTER = BEFORE.replace('nine', 'four').replace('said', 'claimed');

const spansIn = (text: string, words: [RoleSpan['role'], string][]): RoleSpan[] =>
  words.map(([role, part]) => ({ role, span: [text.indexOf(part), text.indexOf(part) + part.length] }));

const target = describeSpans(
  { text: BEFORE, version: 1 },
  spansIn(BEFORE, [
    ['content', 'The wall will hold for nine years,'],
    ['cue', 'said'],
    ['source', 'Mira Olsen'],
  ]),
);
const now = { text: AFTER, version: 2 };

test('the words of today are described in the roles of before', () => {
  const today = changedTarget(now, target, anchorSpans(now, target));
  expect(today?.mapVersion).toBe(2);
  expect(today?.ranges.map(({ role, quote }) => [role, quote.exact])).toEqual([
    ['content', 'The wall will hold for four years,'],
    ['cue', 'claimed'],
    ['source', 'Mira Olsen'],
  ]);
  expect(anchorSpans(now, today!).status).toBe('exact');
});

test('there is nothing to accept where nothing changed, nothing was found, or the old words are kept', () => {
  const before = { text: BEFORE, version: 1 };
  const anchored = anchorSpans(now, target);
  expect(changedTarget(before, target, anchorSpans(before, target))).toBeUndefined();
  expect(changedTarget(now, target, { status: 'lost', spans: [], score: 0 })).toBeUndefined();
  expect(changedTarget(now, { ...target, exactOnly: true }, anchored)).toBeUndefined();
});

test('an anchor from before the new words were accepted has nothing left to accept', () => {
  const anchored = anchorSpans(now, target);
  const accepted = changedTarget(now, target, anchored)!;
  expect(changedTarget(now, accepted, anchored)).toBeUndefined();
});
