// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf } from '../documents-for-tests';
import { textUpTo } from './text-up-to';

const bodyOf = (html: string) => documentOf(html).body;

test('a short text is told without the white space around it', () => {
  expect(textUpTo(bodyOf('\n  <b> Mona</b> Ferrel \n'), 20)).toBe('Mona Ferrel');
  expect(textUpTo(bodyOf('  '), 0)).toBe('');
});

test('a longer one is not, wherever it goes on', () => {
  expect(textUpTo(bodyOf('Mona Ferrel'), 10)).toBeUndefined();
  expect(textUpTo(bodyOf('<i>Mona</i> <i>Ferrel</i>'), 10)).toBeUndefined();
  expect(textUpTo(bodyOf('x'), 0)).toBeUndefined();
});

test('nor is one in very many nodes or behind very much white space', () => {
  expect(textUpTo(bodyOf(`${'<i></i>'.repeat(3_000)}Mona`), 10)).toBeUndefined();
  expect(textUpTo(bodyOf(`${' '.repeat(3_000)}Mona`), 10)).toBeUndefined();
});
