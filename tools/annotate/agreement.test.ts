import { expect, test } from 'vitest';
import type { AnnotatedAttribution } from '../corpora/offsets';
import { agreement } from './agreement';

const one = (own: Partial<AnnotatedAttribution>): AnnotatedAttribution => ({
  id: '',
  source: [[0, 5]],
  cue: [],
  content: [[10, 20]],
  via: [],
  kind: 'person',
  speaker: 'Jane Roe',
  ...own,
});
const text = (...attributions: AnnotatedAttribution[]) => ({ id: 'a', attributions });

test('the same twice agrees in all', () => {
  const same = text(one({}), one({ source: [], content: [[30, 40]], kind: 'none', speaker: '' }));
  expect(agreement([[same, same]])).toEqual({
    texts: 1,
    attributions: [2, 2],
    linked: 100,
    exact: 100,
    kind: 100,
    name: 100,
  });
});

test('what one has alone, other edges, kinds and names each take their share', () => {
  const first = text(
    one({}),
    one({ content: [[30, 40]], speaker: 'the Board' }),
    one({ content: [[50, 60]] }),
  );
  const second = text(
    one({ content: [[10, 19]], kind: 'unnamed' }),
    one({ content: [[30, 40]], speaker: 'Harbour Board' }),
    one({ source: [[90, 95]], content: [[50, 60]], speaker: 'Poe' }),
  );
  const found = agreement([[first, second]]);
  expect(found.linked).toBeCloseTo(200 / 3);
  expect(found.exact).toBeCloseTo(100 / 3);
  expect(found).toMatchObject({ kind: 50, name: 100 });
});
