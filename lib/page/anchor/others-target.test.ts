import { expect, test } from 'vitest';
import { paragraph } from '../documents-for-tests';
import { anchorSpans } from './anchor';
import { type OthersQuote, othersTarget } from './others-target';

const SENTENCE = 'The ferry to Ostholm stops at noon on Sundays, the harbour master said.';
const TEXT = [paragraph(0), `Nobody had asked before. ${SENTENCE} It was a surprise.`, paragraph(1)].join(
  '\n\n',
);

/** The words that are found in a text for what another tool kept; nothing where they are lost. */
function found(quote: OthersQuote, text = TEXT): string | undefined {
  const { status, spans } = anchorSpans({ text }, othersTarget(quote));
  return status === 'lost' ? undefined : text.slice(...spans[0]!.span);
}

test('a sentence that stands once is found, without a word of what stood beside it', () => {
  expect(found({ exact: SENTENCE })).toBe(SENTENCE);
});

test('what another tool counted says nothing: neither where it would be near nor where it would stand', () => {
  const at = TEXT.indexOf(SENTENCE);
  for (const start of [0, at, at + 5, 1e9]) expect(found({ exact: SENTENCE, start })).toBe(SENTENCE);
  const twice = `${SENTENCE} ${TEXT}`;
  expect(found({ exact: SENTENCE, start: 0 }, twice)).toBeUndefined();
});

test('what it kept beside the words tells copies apart, with other white space and quotation marks', () => {
  const twice = `${TEXT}\n\nAgain: “${SENTENCE}” And so on.`;
  expect(found({ exact: SENTENCE }, twice)).toBeUndefined();
  const { status, spans } = anchorSpans(
    { text: twice },
    othersTarget({ exact: SENTENCE, prefix: '\n      Again: "', suffix: '" And' }),
  );
  expect([status, spans[0]?.span[0]]).toEqual(['exact', twice.lastIndexOf(SENTENCE)]);
});

test('few words need what stood beside them; where other words stand there now they are lost', () => {
  const few = { exact: 'stops at noon' };
  expect(found(few)).toBeUndefined();
  expect(found({ ...few, prefix: 'The ferry to Ostholm ', suffix: ' on Sundays' })).toBe(few.exact);
  expect(
    found({ ...few, prefix: 'The bus to Ostholm never ', suffix: ', the driver of it said' }),
  ).toBeUndefined();
});

test('words that have changed are found between those that stood around them', () => {
  const quote = {
    exact: 'stops at nine in the evening on Sundays',
    prefix: 'The ferry to Ostholm ',
    suffix: ', the harbour master said.',
  };
  const now = TEXT.replace('at noon', 'at nine in the morning');
  expect(found(quote, now)).toBe('stops at nine in the morning on Sundays');
});

test('words that are not there are lost', () => {
  expect(found({ exact: 'A sentence of which this article has never heard a word.' })).toBeUndefined();
  expect(found({ exact: '' })).toBeUndefined();
});
