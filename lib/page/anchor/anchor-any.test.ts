// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, flatMapOf } from '../documents-for-tests';
import type { TextMap } from '../text/text-map';
import { anchor } from './anchor';
import { describe } from './describe';

/** Whatever the document and whatever is selected in it: what is described is found again where it was. */

/** Few different words, so that much of the text stands there several times. */
const WORDS = fc.constantFrom(
  'Dam',
  ' gate ',
  'gate',
  ' \n\t ',
  '\u{1f30a}',
  '\u{1f468}\u200d\u{1f469}',
  '\ud800',
  '\udc00',
  '“No,”',
  ' – ',
  '\u00ad',
  '\u05e9\u05dc\u05d5\u05dd',
  '\u202e',
  '\ufb01re',
  '',
  'The dam broke. ',
);

type Part = { text: string } | { comment: string } | { name: string; parts: Part[]; mark?: string };

const NAMES = fc.constantFrom(
  'p',
  'b',
  'i',
  'span',
  'div',
  'li',
  'ul',
  'td',
  'table',
  'a',
  'br',
  'pre',
  'slot',
);
const MARKS = fc.constantFrom('', '', '', '', 'shadow', 'hidden', 'data-out', 'style');

const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    { arbitrary: WORDS.map((text) => ({ text })), weight: 4 },
    { arbitrary: WORDS.map((comment) => ({ comment })), weight: 1 },
    {
      arbitrary: fc.record({
        name: NAMES,
        mark: MARKS,
        parts: fc.array(tie('part') as fc.Arbitrary<Part>, { maxLength: 5 }),
      }),
      weight: 4,
    },
  ),
}));

/** Built node by node: a parser would move what stands where it must not, and join texts side by side. */
function build(document: Document, into: Node, parts: readonly Part[]): void {
  for (const one of parts) {
    if ('text' in one) into.appendChild(document.createTextNode(one.text));
    else if ('comment' in one) into.appendChild(document.createComment(one.comment));
    else {
      const element = document.createElement(one.name);
      into.appendChild(element);
      if (one.mark === 'hidden' || one.mark === 'data-out') element.setAttribute(one.mark, '');
      if (one.mark === 'style') element.setAttribute('style', 'white-space: pre-wrap');
      const canHost = one.mark === 'shadow' && /^(p|div|span)$/.test(one.name);
      if (one.name === 'br') continue;
      build(document, canHost ? element.attachShadow({ mode: 'open' }) : element, one.parts);
      // Children of a host: shown where its shadow tree has a slot.
      if (canHost) build(document, element, one.parts.slice(0, 1));
    }
  }
}

/** Every node of a page, those in shadow roots and those that are not shown as well. */
function nodesIn(root: Node): Node[] {
  const shadow = (root as Partial<Element>).shadowRoot;
  return [root, ...(shadow ? nodesIn(shadow) : []), ...[...root.childNodes].flatMap(nodesIn)];
}

function rangeBetween(nodes: readonly Node[], [start, from, end, to]: readonly number[]): AbstractRange {
  const at = (pick: number, offset: number): [Node, number] => {
    const node = nodes[pick! % nodes.length]!;
    const length = (node as Partial<Text>).data?.length ?? node.childNodes.length;
    return [node, offset % (length + 1)];
  };
  const [startContainer, startOffset] = at(start!, from!);
  const [endContainer, endOffset] = at(end!, to!);
  return { startContainer, startOffset, endContainer, endOffset, collapsed: false };
}

async function randomMap(parts: readonly Part[]): Promise<TextMap> {
  const document = documentOf('<main></main>');
  build(document, document.querySelector('main')!, parts);
  return flatMapOf(document);
}

const page = fc.array(part, { minLength: 1, maxLength: 8 });
const point = fc.tuple(fc.nat(5_000), fc.nat(40), fc.nat(5_000), fc.nat(40));

test('any selection, described and anchored, gives the same text in the same place', async () => {
  let described = 0;
  await fc.assert(
    fc.asyncProperty(page, fc.array(point, { minLength: 1, maxLength: 4 }), async (parts, points) => {
      const map = await randomMap(parts);
      const nodes = nodesIn(map.document.body);
      const target = describe(
        map,
        points.map((one) => rangeBetween(nodes, one)),
      );
      if (!target) return;
      described += 1;
      const { status, score, spans, ranges, difference } = anchor(map, target);
      expect({ status, score, difference }).toEqual({ status: 'exact', score: 1, difference: undefined });
      expect(spans.map(({ span }) => span)).toEqual(
        target.ranges.map(({ position }) => [position.start, position.end]),
      );
      expect(spans.map(({ span }) => map.text.slice(...span))).toEqual(
        target.ranges.map(({ quote }) => quote.exact),
      );
      // The ranges, described again, are the same span: all that is painted, and nothing else.
      const again = ranges.map((range) => map.spanOf(range)!);
      const first = Math.min(...spans.map(({ span }) => span[0]));
      const last = Math.max(...spans.map(({ span }) => span[1]));
      expect([Math.min(...again.map(([start]) => start)), Math.max(...again.map(([, end]) => end))]).toEqual([
        first,
        last,
      ]);
    }),
    { seed: 11, numRuns: 600 },
  );
  // Most of what is made up at random must lead to something.
  expect(described).toBeGreaterThan(200);
});

test('any span of the text is covered by ranges that hold its very words', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.nat(5_000), fc.nat(5_000), async (parts, one, other) => {
      const map = await randomMap(parts);
      const [a, b] = [one % (map.text.length + 1), other % (map.text.length + 1)];
      const span = [Math.min(a, b), Math.max(a, b)] as const;
      const plain = (text: string) => text.replace(/\s+/g, '');
      const inside = map.rangesOf(span);
      expect(plain(inside.map(String).join(''))).toBe(plain(map.text.slice(...span)));
      for (const range of inside) {
        expect(range.startContainer.getRootNode()).toBe(range.endContainer.getRootNode());
        const [start, end] = map.spanOf(range)!;
        expect(start).toBeGreaterThanOrEqual(span[0]);
        expect(end).toBeLessThanOrEqual(span[1]);
      }
    }),
    { seed: 11, numRuns: 400 },
  );
});
