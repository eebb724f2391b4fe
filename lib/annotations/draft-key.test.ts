import { expect, test } from 'vitest';
import { draftKey } from './draft-key';
import { range, target } from './fixtures';

const page = 'https://herald.example/harbour-bridge';

test('the page, an annotation and a target have a draft each', () => {
  const on = target(range('claim', 1, 'The old bridge'));
  const keys = [
    draftKey({ page }),
    draftKey({ page, target: on }),
    draftKey({ page, annotation: 'a', target: on }),
  ];
  expect(new Set(keys).size).toBe(3);
});

test('the same words have the same draft wherever they have moved to', () => {
  const before = target(range('claim', 1, 'The old bridge'));
  const after = target(range('claim', 400, 'The old bridge'));
  expect(draftKey({ page, target: after })).toBe(draftKey({ page, target: before }));
});

test('other words, other roles and other pages have other drafts', () => {
  const keys = [
    draftKey({ page, target: target(range('claim', 1, 'The old bridge')) }),
    draftKey({ page, target: target(range('claim', 1, 'The new bridge')) }),
    draftKey({ page, target: target(range('selection', 1, 'The old bridge')) }),
    draftKey({ page: `${page}/2`, target: target(range('claim', 1, 'The old bridge')) }),
    draftKey({ page, target: target(range('claim', 1, 'The old'), range('claim', 9, 'bridge')) }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('a key stays short for a whole page of text', () => {
  const on = target(range('selection', 0, 'word '.repeat(200_000)));
  expect(draftKey({ page, target: on }).length).toBeLessThan(100);
});
