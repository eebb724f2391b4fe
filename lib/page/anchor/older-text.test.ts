// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mapOf, paragraph } from '../documents-for-tests';
import { anchor } from './anchor';
import { describeSpans } from './describe';

/** The page as it is read now, and its text as the second version of the text map gave it. */
const PAGE = `<main><h1>Dam at Orrin Vale to close</h1>
<p>${paragraph(0)}</p>
<p>“We had no warning at all,” said <ruby>Petra<rp>(</rp><rt>PEH-tra</rt><rp>)</rp></ruby> Vance, who keeps the lower gate.</p>
<p>The detour costs some 9,000 crowns<sup><a href="#n1">1</a></sup> a month, and the salt had eaten through the steel<a class="fn" href="#fn2">[2]</a>.</p>
<p>${paragraph(4)}</p></main>`;
const OLD = [
  paragraph(0),
  '“We had no warning at all,” said PetraPEH-tra Vance, who keeps the lower gate.',
  'The detour costs some 9,000 crowns1 a month, and the salt had eaten through the steel[2].',
  paragraph(4),
].join('\n\n');

const targetOf = (words: string) => {
  const start = OLD.indexOf(words);
  return describeSpans({ text: OLD, version: 2 }, [
    { role: 'selection', span: [start, start + words.length] },
  ]);
};

test.each([
  ['before what is read otherwise now', 'We had no warning at all', 'We had no warning at all', 'exact'],
  ['beside it', 'who keeps the lower gate', 'who keeps the lower gate', 'exact'],
  ['between two such', 'a month, and the salt', 'a month, and the salt', 'exact'],
  ['behind the headline that is read now', paragraph(0).slice(0, 60), paragraph(0).slice(0, 60), 'exact'],
  [
    'with the reading of a ruby in it',
    'said PetraPEH-tra Vance, who keeps',
    'said Petra Vance, who keeps',
    'changed',
  ],
  ['with a footnote number in it', 'some 9,000 crowns1 a month', 'some 9,000 crowns a month', 'changed'],
])('a note of the second text map is found: %s', async (_, words, now, status) => {
  const map = await mapOf(PAGE);
  const found = anchor(map, targetOf(words));
  expect(found.status).toBe(status);
  expect(found.spans.map(({ span }) => map.text.slice(...span))).toEqual([now]);
});
