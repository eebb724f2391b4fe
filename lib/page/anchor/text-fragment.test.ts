// @vitest-environment jsdom

import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processTextFragmentDirective,
} from 'text-fragments-polyfill/text-fragment-utils';
import { beforeEach, expect, test } from 'vitest';
import { linkToWords } from './text-fragment';

const URL_OPENED = 'https://courier.example/a/dam-to-close?utm_source=letter&id=7#comments';
const WARNED = 'We had no warning at all';

beforeEach(() => {
  document.body.innerHTML = `
    <p>The dam at Orrin Vale will close in March, said Petra Lindqvist, who runs the water board.</p>
    <p>"${WARNED}," said Tomas Achterberg, a baker &amp; father of two well-known, <i>rather loud</i> boys.</p>
    <p>${WARNED}, neither had the mill.</p>
    <p>Yes, yes, yes.</p>`;
});

/** The range of words that stand in one text node, the first that has them. */
function rangeOf(words: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`Not on the page: ${words}`);
}

/** What a browser that opens the link would highlight, by the rules of the polyfill; each directive's ranges. */
const opened = (link: string) =>
  (parseFragmentDirectives(getFragmentDirectives(new URL(link).hash)).text ?? []).map((fragment) =>
    processTextFragmentDirective(fragment, document, document.body).map(String),
  );

const link = (...ranges: Range[]) => linkToWords(URL_OPENED, ranges) ?? '';

test('leads to the page without tracking, and to the words', () => {
  const words = 'will close in March, said Petra Lindqvist';
  const made = link(rangeOf(words));
  expect(made).toMatch(/^https:\/\/courier\.example\/a\/dam-to-close\?id=7#:~:text=[^#&]+$/);
  expect(opened(made)).toEqual([[words]]);
});

test('words that stand twice are told apart by what stands beside them', () => {
  const range = rangeOf(WARNED);
  const made = link(range);
  expect(made).toMatch(/text=.*-,|,-/);
  expect(opened(made)).toEqual([[WARNED]]);
  const second = document.createRange();
  second.selectNodeContents(document.querySelectorAll('p')[2]!);
  expect(opened(link(second))).not.toEqual(opened(made));
});

test('ampersands, commas and hyphens of the words do not read as those of the directive', () => {
  const words = 'a baker & father of two well-known, ';
  const made = link(rangeOf(words));
  expect(made.slice(made.indexOf(':~:text=') + 8)).not.toMatch(/[&,-]/);
  expect(opened(made)).toEqual([[words.trim()]]);
});

test('parts are directives of their own, and one where only white space is between them', () => {
  const [first, second] = [rangeOf('The dam at Orrin Vale'), rangeOf('who runs the water board')];
  expect(opened(link(first, second))).toEqual([['The dam at Orrin Vale'], ['who runs the water board']]);
  const beside = [rangeOf('father of two well-known,'), rangeOf('rather loud')];
  expect(opened(link(...beside))).toEqual([['father of two well-known, rather loud']]);
});

test('the ranges stay as they are', () => {
  const range = rangeOf('rrin');
  link(range);
  expect(String(range)).toBe('rrin');
});

test('a route of the page stays in the link', () => {
  const made = linkToWords('https://courier.example/#/story/7', [rangeOf('The dam at Orrin Vale')]);
  expect(made).toMatch(/^https:\/\/courier\.example\/#\/story\/7:~:text=the%20dam/);
});

test('where no words can be told there is no link', () => {
  expect(linkToWords(URL_OPENED, [])).toBeUndefined();
  const failing = () => ({ status: 3 });
  expect(linkToWords(URL_OPENED, [rangeOf('Orrin')], failing)).toBeUndefined();
});
