// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf, mapOfMain } from '../documents-for-tests';
import type { TextMap } from '../text/text-map';
import { anchor } from './anchor';
import { describe, describeSpans } from './describe';

/**
 * Selections as browsers and scripts make them, described and found again: the ground that the anchoring suites of
 * other annotation tools cover, on a page of our own.
 */

const BODY = `<main>
<p id="plain">The dam at Orrin Vale broke on Monday.</p>
<p id="marked">Nobody <em id="em">in the <b id="b">lower</b> town</em> was hurt<!-- yet -->, he said.</p>
<p id="empty"></p>
<p id="waves">Two \u{1f30a}\u{1f30a} waves<br>came \u{1f469}\u200d\u{1f692} down.</p>
<div id="loose">Loose text <p id="inner">and a paragraph</p> and more.</div>
<ul id="list"><li>One gate</li><li>Two gates</li></ul>
<table id="table"><tr><td>North</td><td>South</td></tr></table>
<p id="split"></p>
<p id="comments"><!-- a -->Said<!-- b --> the<!-- c --> clerk<!-- d --></p>
<p id="last">The dam at Orrin Vale will be rebuilt.</p>
</main>`;

async function page(): Promise<TextMap> {
  const document = documentOf(BODY);
  document.querySelector('#split')!.append('', 'In ', '', '', 'pie', 'ces', '');
  return mapOfMain(document);
}

/** A point: the element, which of its children (none for itself), and an offset. */
type Point = [id: string, child: number | undefined, offset: number];

function at(map: TextMap, [id, child, offset]: Point): [Node, number] {
  const element = map.document.querySelector(id === 'main' ? id : `#${id}`)!;
  return [child === undefined ? element : element.childNodes[child]!, offset];
}

function select(map: TextMap, from: Point, to: Point): Range {
  const range = map.document.createRange();
  range.setStart(...at(map, from));
  range.setEnd(...at(map, to));
  return range;
}

test.each<[name: string, from: Point, to: Point, words: string]>([
  ['part of a text', ['plain', 0, 4], ['plain', 0, 7], 'dam'],
  ['a whole text, by the text', ['plain', 0, 0], ['plain', 0, 38], 'The dam at Orrin Vale broke on Monday.'],
  [
    'a whole text, by its element',
    ['plain', undefined, 0],
    ['plain', undefined, 1],
    'The dam at Orrin Vale broke on Monday.',
  ],
  ['from an element into its text', ['plain', undefined, 0], ['plain', 0, 7], 'The dam'],
  ['from a text to the end of its element', ['plain', 0, 31], ['plain', undefined, 1], 'Monday.'],
  ['over an element in a line', ['marked', 0, 3], ['marked', 2, 4], 'ody in the lower town was'],
  ['from a text into an element', ['marked', 0, 0], ['b', 0, 3], 'Nobody in the low'],
  ['out of an element into a text', ['b', 0, 3], ['marked', 2, 4], 'er town was'],
  ['an element in a line, by its parent', ['em', undefined, 1], ['em', undefined, 2], 'lower'],
  ['points between nodes', ['marked', undefined, 1], ['marked', undefined, 3], 'in the lower town was hurt'],
  ['from a point between nodes into a text', ['em', undefined, 1], ['em', 2, 5], 'lower town'],
  ['over a comment', ['marked', 2, 5], ['marked', 4, 9], 'hurt, he said'],
  ['beginning in a comment', ['marked', 3, 2], ['marked', 4, 9], ', he said'],
  ['ending in a comment', ['marked', 2, 5], ['marked', 3, 1], 'hurt'],
  ['comments all around', ['comments', undefined, 0], ['comments', undefined, 7], 'Said the clerk'],
  [
    'from the middle of the first comment into the last',
    ['comments', 0, 1],
    ['comments', 6, 1],
    'Said the clerk',
  ],
  ['over texts side by side', ['split', 1, 1], ['split', 5, 2], 'n piece'],
  ['beginning in an empty text', ['split', 0, 0], ['split', 4, 3], 'In pie'],
  ['ending in an empty text', ['split', 4, 0], ['split', 6, 0], 'pieces'],
  ['empty texts between', ['split', 2, 0], ['split', 5, 3], 'pieces'],
  ['over two paragraphs', ['plain', 0, 31], ['marked', 0, 6], 'Monday.\n\nNobody'],
  ['over an empty paragraph', ['marked', 4, 5], ['waves', 0, 3], 'said.\n\nTwo'],
  ['from an empty paragraph', ['empty', undefined, 0], ['waves', 0, 3], 'Two'],
  ['up to an empty paragraph', ['marked', 4, 5], ['empty', undefined, 0], 'said.'],
  ['emoji, counted in code units', ['waves', 0, 4], ['waves', 0, 8], '\u{1f30a}\u{1f30a}'],
  ['half a character', ['waves', 0, 5], ['waves', 0, 6], '\udf0a'],
  ['over a line break', ['waves', 0, 9], ['waves', 2, 4], 'waves\ncame'],
  ['a family of code points', ['waves', 2, 5], ['waves', 2, 10], '\u{1f469}\u200d\u{1f692}'],
  ['text beside a paragraph', ['loose', 0, 6], ['inner', 0, 5], 'text\n\nand a'],
  ['out of a paragraph into text beside it', ['inner', 0, 6], ['loose', 2, 4], 'paragraph\n\nand'],
  ['list items', ['list', undefined, 0], ['list', undefined, 2], 'One gate\n\nTwo gates'],
  ['across table cells', ['table', undefined, 0], ['table', undefined, 1], 'North\n\nSouth'],
  ['from the page around into the article', ['main', undefined, 0], ['plain', 0, 3], 'The'],
])('a selection is found again: %s', async (_, from, to, words) => {
  const map = await page();
  const target = describe(map, [select(map, from, to)])!;
  expect(target.ranges.map(({ quote }) => quote.exact)).toEqual([words]);
  const { start, end } = target.ranges[0]!.position;
  expect(map.text.slice(start, end)).toBe(words);
  const { status, score, ranges } = anchor(map, target);
  expect([status, score]).toEqual(['exact', 1]);
  const plain = (text: string) => text.replace(/\s+/g, '');
  expect(plain(ranges.map(String).join(''))).toBe(plain(words));
});

test.each<[name: string, from: Point, to: Point]>([
  ['a caret', ['plain', 0, 4], ['plain', 0, 4]],
  ['an empty paragraph', ['empty', undefined, 0], ['empty', undefined, 0]],
  ['within a comment', ['marked', 3, 0], ['marked', 3, 3]],
  ['an empty text', ['split', 2, 0], ['split', 3, 0]],
  ['the white space between paragraphs', ['main', 0, 0], ['main', 0, 1]],
])('a selection of nothing is no target: %s', async (_, from, to) => {
  const map = await page();
  expect(describe(map, [select(map, from, to)])).toBeUndefined();
});

test('several ranges, as Firefox selects the cells of a table, make one target in the order of the text', async () => {
  const map = await page();
  const [north, south] = [...map.document.querySelectorAll('td')].map((cell) => {
    const range = map.document.createRange();
    range.selectNodeContents(cell);
    return range;
  });
  const target = describe(map, [south!, north!])!;
  expect(target.ranges.map(({ quote }) => quote.exact)).toEqual(['North', 'South']);
  expect(anchor(map, target).ranges.map(String)).toEqual(['North', 'South']);
});

/** Which copy of words that stand several times is meant, in the words around it. */
const COPIES = 'To gate, and gate, or gate again. A gate is a gate.';

test.each<[exact: string, prefix: string, suffix: string, start: number | undefined]>([
  [COPIES, '', '', 0],
  ['To', '', ' gate', 0],
  ['gate.', 'is a ', '', 46],
  ['gate', 'To ', ', and', 3],
  ['gate', 'and ', ', or', 13],
  ['gate', 'or ', ' again', 22],
  ['gate', 'gate, or ', '', 22],
  ['gate', 'A ', ' is', 36],
  ['gate, and gate', 'To ', ', or', 3],
  [' ', 'A', 'gate', 35],
  ['.', 'again', ' A', 32],
  ['harbour', '', '', undefined],
  ['gates', 'To ', '', undefined],
  ['', 'To ', ' gate', undefined],
])('of copies the one between its words is meant: %j after %j, before %j', (exact, prefix, suffix, start) => {
  const at = start ?? 0;
  const target = {
    mapVersion: 1,
    ranges: [
      {
        role: 'selection' as const,
        quote: { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
        position: { type: 'TextPositionSelector' as const, start: at, end: at + exact.length },
      },
    ],
  };
  const { status, spans } = anchor(mapLike(COPIES), target);
  expect(status).toBe(start === undefined ? 'lost' : 'exact');
  expect(spans.map(({ span }) => span)).toEqual(start === undefined ? [] : [[start, start + exact.length]]);
});

test('every span of a text with copies is described so that it alone is meant', () => {
  for (let start = 0; start < COPIES.length; start += 1) {
    for (let end = start + 1; end <= COPIES.length; end += 1) {
      const target = describeSpans({ text: COPIES, version: 1 }, [{ role: 'selection', span: [start, end] }]);
      const [{ quote }] = target.ranges as [(typeof target.ranges)[0]];
      expect(quote.prefix + quote.exact + quote.suffix).toBe(COPIES);
      expect(anchor(mapLike(COPIES), target).spans[0]?.span).toEqual([start, end]);
    }
  }
});

const mapLike = (text: string) => ({ text, rangesOf: () => [] as Range[] }) as unknown as TextMap;
