import { expect, test } from 'vitest';
import { figure, table } from './table';

test('aligns names left and figures right', () => {
  expect(
    table(
      ['page', 'script ms'],
      [
        ['harbour', figure(1.234, 1)],
        ['a longer name', figure(Number.NaN)],
      ],
    ),
  ).toBe(
    [
      'page           script ms',
      '─────────────  ─────────',
      'harbour              1.2',
      'a longer name          –',
    ].join('\n'),
  );
});
