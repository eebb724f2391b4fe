import { expect, test } from 'vitest';
import { addressOf, hostOf } from './site-address';

test.each([
  ['herald.example', 'https://herald.example'],
  ['  herald.example/politics ', 'https://herald.example/politics'],
  ['https://www.herald.example/a?b=c', 'https://www.herald.example/a?b=c'],
  ['http://herald.example:8080', 'http://herald.example:8080'],
  ['localhost', 'https://localhost'],
])('%s is an address', (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});

test.each([
  '',
  '   ',
  'herald',
  'the herald',
  '*.example',
  'https://*/',
  'ftp://herald.example',
  'file:///a/b.html',
  'about:blank',
])('"%s" is none', (typed) => {
  expect(addressOf(typed)).toBeUndefined();
});

test('a pattern is shown as the site it stands for', () => {
  expect(hostOf('https://herald.example/*')).toBe('herald.example');
  expect(hostOf('http://herald.example/*')).toBe('http://herald.example');
});
