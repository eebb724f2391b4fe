import { expect, test } from 'vitest';
import { type Part, spellParts } from '../readings-for-tests';
import { parsed } from '../tagger/paragraphs-for-tests';
import { given } from './form-paragraph';
import { toTheEnd } from './headline';

const BELOW: Part = ['paragraph', 'The ferry over Tarn Sound has 40 seats.'];
const headed = async (heading: string) =>
  (await spellParts([['heading', heading], BELOW])).map(({ source, cue, content }) => [source, cue, content]);

test.each([
  ['Ferry needs a new hull before the winter: expert', 'expert', 'Ferry needs a new hull before the winter'],
  ['Hull unsafe for years: harbour officials', 'harbour officials', 'Hull unsafe for years'],
  ['Study: ferry hull unsafe for years', 'Study', 'ferry hull unsafe for years'],
  ['Ferry to run until June: mayor', 'mayor', 'Ferry to run until June'],
  ['Police: Ferry was set on fire', 'Police', 'Ferry was set on fire'],
])('the source beside a colon: %s', async (heading, source, content) => {
  expect(await headed(heading)).toEqual([[source, ':', content]]);
});

test.each([
  'Tarn Sound: a town without its boat',
  'Review: The Night Ferry',
  'The ferry over the sound: timeline',
])('a topic is no source: %s', async (heading) => {
  expect(await headed(heading)).toEqual([]);
});

test.each([
  ['Board fears new ferry rules', 'new ferry', 'new ferry rules'],
  ['Board fears a cut in the seats of the old boat', 'a cut', 'a cut'],
  ['Board fears ferry cut, says union', 'ferry cut', 'ferry cut'],
])('a content goes to the end of a headline that is near: %s', (text, before, after) => {
  const [own] = parsed(text);
  const at = text.indexOf(before);
  const one = given([[0, 5]], [[6, 11]], [[at, at + before.length]], 1);
  toTheEnd({ ...own!, kind: 'heading', isQuote: false, follows: true }, [one]);
  expect(one.content.map((span) => text.slice(...span))).toEqual([after]);
});
