import { expect, test } from 'vitest';
import { runThrough } from '../steps';
import type { Span } from '../types';
import { anonymityClauses, anonymousAmong, withoutRequests } from './anonymity';
import { foundOf, sentencesIn } from './sources-for-tests';

const clauses = (text: string) =>
  sentencesIn(text, [0, text.length])
    .flatMap((sentence) => anonymityClauses(sentence))
    .map((span) => text.slice(...span));

test.each([
  ['An aide, speaking on condition of anonymity, said no.', 'speaking on condition of anonymity'],
  [
    'An aide spoke on the condition of anonymity to discuss private talks.',
    'spoke on the condition of anonymity to discuss private talks',
  ],
  [
    'An aide requested anonymity because she feared for her job, and said no.',
    'requested anonymity because she feared for her job',
  ],
  ['An aide who was granted anonymity said no.', 'granted anonymity'],
  ['An aide who asked not to be named said no.', 'asked not to be named'],
  ['An aide asked that her name not be used.', 'asked that her name not be used'],
  ['An aide who declined to be identified said no.', 'declined to be identified'],
  ['An aide who didn’t want to be identified said no.', 'didn’t want to be identified'],
  ['An aide who was not authorized to speak publicly said no.', 'not authorized to speak publicly'],
  ['An aide who spoke anonymously said no.', 'spoke anonymously'],
  ['On condition of anonymity, an aide said no.', 'On condition of anonymity'],
])('%s', (text, clause) => {
  expect(clauses(text)).toEqual([clause]);
});

test.each([
  'Jane Roe asked to be named to the board.',
  'Jane Roe was named to the board.',
  'The council did not say who would be named.',
  'The law protects the anonymity of donors.',
  'Roe declined to comment.',
  'The board was not authorized to sell the ferry.',
])('no clause: %s', (text) => {
  expect(clauses(text)).toEqual([]);
});

test('a clause is about the source that holds it, else the one before it, else the one behind', () => {
  expect(
    anonymousAmong(
      [
        [0, 4],
        [10, 40],
      ],
      [20, 30],
    ),
  ).toBe(1);
  expect(
    anonymousAmong(
      [
        [0, 4],
        [40, 44],
      ],
      [20, 30],
    ),
  ).toBe(0);
  expect(
    anonymousAmong(
      [
        [40, 44],
        [50, 54],
      ],
      [20, 30],
    ),
  ).toBe(0);
  expect(anonymousAmong([], [20, 30])).toBe(-1);
});

test('asking not to be named is no statement; what else the clause says is', () => {
  const text = 'An aide who asked not to be named because she feared a strike said no.';
  const spans = (words: string): Span[] => [[text.indexOf(words), text.indexOf(words) + words.length]];
  const asked = foundOf(spans('who'), spans('asked'), spans('not to be named because she feared a strike'));
  const feared = foundOf(spans('she'), spans('feared'), spans('a strike'));
  const said = foundOf(spans('An aide'), spans('said'), spans('no'));
  const sentences = sentencesIn(text, [0, text.length]);
  expect(runThrough(withoutRequests([asked, feared, said], sentences, text))).toEqual([feared, said]);
});

test('neither is not being allowed to speak', () => {
  const text = 'An aide, who was not authorised to discuss the matter, said no.';
  const spans = (words: string): Span[] => [[text.indexOf(words), text.indexOf(words) + words.length]];
  const silent = foundOf(spans('who'), spans('was not authorised to discuss'), spans('the matter'));
  const said = foundOf(spans('An aide'), spans('said'), spans('no'));
  const sentences = sentencesIn(text, [0, text.length]);
  expect(runThrough(withoutRequests([silent, said], sentences, text))).toEqual([said]);
});
