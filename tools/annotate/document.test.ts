import { expect, test } from 'vitest';
import { numberedText, printed, sentenceSpan } from './document';
import { sentencesOf } from './sentences';

const sentences = (text: string) => sentencesOf(text).map((span) => text.slice(...span).trimEnd());

test('sentences end before a capital, a figure or a quotation, not at abbreviations', () => {
  const text = 'Dr. Roe of the U.S. Harbour Board left. “It rained.” 40 boats sank! It poured';
  expect(sentences(text)).toEqual([
    'Dr. Roe of the U.S. Harbour Board left.',
    '“It rained.”',
    '40 boats sank!',
    'It poured',
  ]);
  expect(sentences('It cost 3.5 million. and more')).toEqual(['It cost 3.5 million. and more']);
  expect(sentences('')).toEqual([]);
});

test('lines are numbered by paragraph and sentence, in a tidied text', () => {
  const document = numberedText({ id: 'a', text: ' Wall \n \n\nRoe  said\nso. Poe left. \n\n\nIt rained.' });
  expect(document.text).toBe('Wall\n\nRoe said so. Poe left.\n\nIt rained.');
  expect(printed(document)).toBe(
    '# a\n[0]\n0.1| Wall\n[1]\n1.1| Roe said so.\n1.2| Poe left.\n[2]\n2.1| It rained.\n',
  );
  expect(document.lines.map((line) => document.text.slice(...sentenceSpan(document, line)))).toEqual([
    'Wall',
    'Roe said so.',
    'Poe left.',
    'It rained.',
  ]);
});
