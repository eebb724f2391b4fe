import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeBodies, PARTING } from './merge';
import type { Body } from './model';

const body = (note: string, tags: string[] = [], assessment?: Body['assessment']): Body => ({
  note,
  tags,
  ...(assessment && { assessment }),
});

test.each<[string, Body, Body, Body, Body]>([
  [
    'a tag here, words there',
    body('Base.'),
    body('Base. Two.'),
    body('Base.', ['later']),
    body('Base. Two.', ['later']),
  ],
  [
    'words here that begin with those there',
    body('Base.'),
    body('Base. One.'),
    body('Base. One. More.'),
    body('Base. One. More.'),
  ],
  [
    'words there that begin with those here',
    body('Base.'),
    body('Base. One. More.'),
    body('Base. One.'),
    body('Base. One. More.'),
  ],
  [
    'other words in both',
    body('Base.'),
    body('Base. One.'),
    body('Base. Two.'),
    body(`Base. One.${PARTING}Base. Two.`),
  ],
  [
    'words taken away there, others put here',
    body('Base.'),
    body(''),
    body('Base. Two.'),
    body('Base. Two.'),
  ],
  [
    'words taken away here, others put there',
    body('Base.'),
    body('Base. One.'),
    body(''),
    body('Base. One.'),
  ],
  [
    'tags added and taken away in both',
    body('', ['a', 'b']),
    body('', ['b', 'c']),
    body('', ['a', 'd']),
    body('', ['c', 'd']),
  ],
  ['assessed there', body('', []), body('', [], 'checked'), body('x'), body('x', [], 'checked')],
  ['assessed here', body('', []), body('y'), body('', [], 'checked'), body('y', [], 'checked')],
  ['no longer assessed there', body('', [], 'checked'), body(''), body('x', [], 'checked'), body('x')],
])('%s', (_, base, theirs, mine, both) => {
  expect(mergeBodies(base, theirs, mine)).toEqual({
    body: both,
    joined: { texts: both.note.includes(PARTING) },
  });
});

test('of two assessments that of the save stands, and the other is told', () => {
  const { body: both, joined } = mergeBodies(body(''), body('', [], 'checked'), body('', [], 'disputed'));
  expect(both.assessment).toBe('disputed');
  expect(joined).toEqual({ texts: false, assessment: 'checked' });
});

test('where nothing was changed elsewhere, what is saved is stored as it is', () => {
  const [base, mine] = [body('a', ['t']), body('b', [], 'checked')];
  expect(mergeBodies(base, base, mine)).toEqual({ body: mine });
  expect(mergeBodies(base, mine, mine)).toEqual({ body: mine });
});

const bodies = fc.record({
  note: fc.string(),
  tags: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 4 }),
});

test('no word and no tag that either side wrote is lost, and no tag is there twice', () => {
  fc.assert(
    fc.property(bodies, bodies, bodies, (base, theirs, mine) => {
      const { body: both } = mergeBodies(base, theirs, mine);
      for (const side of [theirs, mine]) {
        if (side.note !== base.note) expect(both.note).toContain(side.note);
        for (const tag of side.tags) if (!base.tags.includes(tag)) expect(both.tags).toContain(tag);
      }
      expect(new Set(both.tags).size).toBe(both.tags.length);
    }),
    { seed: 9 },
  );
});
