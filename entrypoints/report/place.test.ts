import { expect, test } from 'vitest';
import { placeOf } from './place';

test('names a tab or a page, and nothing else', () => {
  expect(placeOf('#tab=12')).toEqual({ tab: 12 });
  expect(placeOf(`#${new URLSearchParams({ page: 'https://tide.example/?a=1&b' })}`)).toEqual({
    page: 'https://tide.example/?a=1&b',
  });
  for (const hash of ['', '#', '#tab=', '#tab=-1', '#tab=1x', '#page=', '#other=1'])
    expect(placeOf(hash)).toBeUndefined();
});
