// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mapOf, paragraph } from '../documents-for-tests';
import { CONTEXT_LENGTH, describe, describeSpans } from './describe';

test('a target quotes the words with their neighbours and says where they were', () => {
  const text = `${paragraph(0)}\n\n${paragraph(1)}`;
  const start = text.indexOf('Residents');
  const target = describeSpans({ text, version: 1 }, [{ role: 'selection', span: [start, start + 9] }]);
  expect(target).toEqual({
    mapVersion: 1,
    ranges: [
      {
        role: 'selection',
        quote: {
          type: 'TextQuoteSelector',
          exact: 'Residents',
          prefix: text.slice(start - CONTEXT_LENGTH, start),
          suffix: text.slice(start + 9, start + 9 + CONTEXT_LENGTH),
        },
        position: { type: 'TextPositionSelector', start, end: start + 9 },
        occurrences: 1,
      },
    ],
  });
});

test('copies of the words are counted, those that overlap too', () => {
  const occurrencesOf = (text: string, end: number) =>
    describeSpans({ text, version: 1 }, [{ role: 'selection', span: [0, end] }]).ranges[0]!.occurrences;
  expect(occurrencesOf('gate, gate and gate', 4)).toBe(3);
  expect(occurrencesOf('aaaa', 2)).toBe(3);
  expect(occurrencesOf('a'.repeat(5_000), 1)).toBe(1_000);
});

test('ranges are in the order of the text, with their roles', () => {
  const target = describeSpans({ text: 'Gone, she said.', version: 1 }, [
    { role: 'cue', span: [10, 14] },
    { role: 'content', span: [0, 5] },
    { role: 'source', span: [6, 9] },
  ]);
  expect(target.ranges.map(({ role, quote }) => [role, quote.exact])).toEqual([
    ['content', 'Gone,'],
    ['source', 'she'],
    ['cue', 'said'],
  ]);
});

test('context never ends in half a character', () => {
  for (const shift of ['', 'x']) {
    const text = `${shift}${'\u{1f30a}'.repeat(40)}x${'\u{1f30a}'.repeat(40)}y`;
    const at = text.indexOf('x', 1);
    const { prefix, suffix } = describeSpans({ text, version: 1 }, [
      { role: 'selection', span: [at, at + 1] },
    ]).ranges[0]!.quote;
    expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
    expect(prefix.length).toBeGreaterThanOrEqual(CONTEXT_LENGTH - 1);
  }
});

test('a target has at least one range', () => {
  expect(() => describeSpans({ text: 'One', version: 1 }, [])).toThrow(RangeError);
});

test('ranges of the document are described; those that touch no text of the article are not', async () => {
  const map = await mapOf('<main><p>One <b>two</b></p><p data-out>Three</p></main>');
  const range = (selector: string) => {
    const made = map.document.createRange();
    made.selectNodeContents(map.document.querySelector(selector)!);
    return made;
  };
  expect(describe(map, [range('b'), range('[data-out]')])?.ranges.map(({ quote }) => quote.exact)).toEqual([
    'two',
  ]);
  expect(describe(map, [range('[data-out]')])).toBeUndefined();
  expect(describe(map, [])).toBeUndefined();
});
