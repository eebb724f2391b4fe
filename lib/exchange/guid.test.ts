import { expect, test } from 'vitest';
import { guidOf, isGuid } from './guid';

test('a name is the same each time, and another for anything else', () => {
  // Whoever changes this makes two of everything in the projects of those who export twice.
  expect(guidOf('code', 'bridge')).toBe(guidOf('code', 'bridge'));
  expect(guidOf('code', 'bridge')).toMatchInlineSnapshot(`"4ae5a374-8da8-80de-8566-9737e06978f3"`);
  const names = Array.from({ length: 20_000 }, (_, i) => guidOf('code', `tag ${i}`));
  expect(new Set(names).size).toBe(20_000);
  for (const part of [0, 1, 2, 3, 4])
    expect(new Set(names.map((name) => name.split('-')[part])).size).toBeGreaterThan(3_000);
  expect(guidOf('code', 'a')).not.toBe(guidOf('page', 'a'));
});

test('it is a UUID of the eighth version', () => {
  for (let i = 0; i < 100; i++) {
    expect(guidOf('k', String(i))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(isGuid(guidOf('k', String(i)))).toBe(true);
  }
  expect(isGuid('{0b1f3c1e-2f0a-4d5e-8a43-6f0c3a1d9b77}')).toBe(false);
});
