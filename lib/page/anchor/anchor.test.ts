// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../reading/types';
import { mapOf, paragraph } from '../documents-for-tests';
import { anchor, anchorSpans } from './anchor';
import { describe, describeSpans } from './describe';
import type { Role, Target } from './target';

const PARAGRAPHS = [0, 1, 2, 3, 4].map(paragraph);
const TEXT = PARAGRAPHS.join('\n\n');

function targetOf(text: string, ...quotes: (string | [Role, string])[]): Target {
  const spans = quotes.map((quote) => {
    const [role, words] = typeof quote === 'string' ? (['selection', quote] as const) : quote;
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`Not in the text: ${words}`);
    return { role, span: [start, start + words.length] as const };
  });
  return describeSpans({ text, version: 1 }, spans);
}

/** Status and words of each range in a text. */
function found(text: string, target: Target) {
  const { status, spans } = anchorSpans({ text }, target);
  return [status, ...spans.map(({ span }) => text.slice(...span))];
}

test('on the same text every target is exactly where it was', () => {
  const position = fc.integer({ min: 0, max: TEXT.length - 1 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(position, fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 4 }),
      (positions) => {
        const spans = positions.map(([start, length]) => ({
          role: 'selection' as const,
          span: [start, Math.min(TEXT.length, start + length)] as const,
        }));
        const target = describeSpans({ text: TEXT, version: 1 }, spans);
        const { status, spans: again, score } = anchorSpans({ text: TEXT }, target);
        expect(status).toBe('exact');
        expect(score).toBe(1);
        expect(again.map(({ span }) => span)).toEqual(
          target.ranges.map(({ position: { start, end } }) => [start, end]),
        );
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('whatever the text, nothing is thrown and a span holds the words or words much like them', () => {
  const words = fc.array(fc.constantFrom('dam', ' ', 'said', '\n\n', '“gate”', '\ud800', '\u{1f30a}', ''), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      words,
      words,
      fc.nat(100),
      fc.integer({ min: 1, max: 80 }),
      (before, after, start, length) => {
        const old = `x${before.join('')}`;
        const from = start % old.length;
        const target = describeSpans({ text: old, version: 1 }, [
          { role: 'selection', span: [from, Math.min(old.length, from + length)] },
        ]);
        const text = after.join('');
        const { status, spans } = anchorSpans({ text }, target);
        expect(spans).toHaveLength(status === 'lost' ? 0 : 1);
        for (const { span } of spans)
          expect(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length).toBe(true);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test('a note follows its words when text comes and goes above', () => {
  const target = targetOf(TEXT, 'Tomas Achterberg, a baker');
  expect(found(`Updated at noon.\n\n${TEXT}`, target)).toEqual(['exact', 'Tomas Achterberg, a baker']);
  expect(found(PARAGRAPHS.slice(2).join('\n\n'), target)).toEqual(['exact', 'Tomas Achterberg, a baker']);
});

test('a paragraph that has moved is found', () => {
  const moved = [PARAGRAPHS[3], PARAGRAPHS[0], PARAGRAPHS[4], PARAGRAPHS[2], PARAGRAPHS[1]].join('\n\n');
  expect(found(moved, targetOf(TEXT, PARAGRAPHS[3]!))).toEqual(['exact', PARAGRAPHS[3]]);
});

test('other quotation marks, dashes, spaces and line breaks are no change', () => {
  const old =
    'She said "the gate – our gate – had been leaking" and left the room.\n\nNobody replied to her.';
  const now =
    'She said “the gate — our\u00a0gate — had been leaking” and left the room. Nobody replied to her.';
  expect(found(now, targetOf(old, '"the gate – our gate – had been leaking"'))).toEqual([
    'exact',
    '“the gate — our\u00a0gate — had been leaking”',
  ]);
  expect(found(now, targetOf(old, 'left the room.\n\nNobody replied'))[0]).toBe('exact');
});

test('words that changed are found in their place, and the change is told', () => {
  const before = 'had been leaking for eleven years, and nobody had repaired it';
  const after = 'had been leaking for twelve years, and nobody had mended it';
  const text = TEXT.replace(before, after);
  const { status, spans, difference, score } = anchorSpans({ text }, targetOf(TEXT, before));
  expect(status).toBe('changed');
  expect(spans.map(({ span }) => text.slice(...span))).toEqual([after]);
  expect(difference).toEqual([{ before, after }]);
  expect(score).toBeGreaterThan(0.7);
  expect(score).toBeLessThan(1);
});

test.each([
  ['first', 'The northern gate', 'One northern gate'],
  ['last', 'nobody had repaired it', 'nobody had noticed it'],
])('a change of the %s word keeps the ends of the quotation', (_, before, after) => {
  const old =
    'It rained again. The northern gate had been leaking for eleven years, and nobody had repaired it. It rained.';
  const quote = old.slice(17, old.indexOf('. It rained.'));
  expect(found(old.replace(before, after), targetOf(old, quote))).toEqual([
    'changed',
    quote.replace(before, after),
  ]);
});

test('a paragraph that was deleted is lost, also where a look-alike stands elsewhere', () => {
  const gone = PARAGRAPHS[3]!;
  const target = targetOf(TEXT, gone);
  const rest = PARAGRAPHS.filter((other) => other !== gone);
  expect(found(rest.join('\n\n'), target)).toEqual(['lost']);
  const alike = gone
    .replace('engineers', 'auditors')
    .replace('northern', 'southern')
    .replace('eleven', 'thirty');
  expect(found([alike, ...rest].join('\n\n'), target)).toEqual(['lost']);
  expect(found([...rest, alike].join('\n\n'), target)).toEqual(['lost']);
});

test('a paragraph in whose place another stands is lost', () => {
  const text = TEXT.replace(
    PARAGRAPHS[2]!,
    'Nothing more was heard of the matter until the spring, when the snow on the hills began to melt.',
  );
  expect(found(text, targetOf(TEXT, PARAGRAPHS[2]!))).toEqual(['lost']);
});

test('words at the end of the text that changed are found between what stands before and the end', () => {
  const old = `${PARAGRAPHS[0]}\n\nThe board said it will pay 15 crowns of each ticket to the town.`;
  const target = targetOf(old, 'it will pay 15 crowns of each ticket to the town');
  expect(found(old.replace('15', '27'), target)).toEqual([
    'changed',
    'it will pay 27 crowns of each ticket to the town',
  ]);
});

test('a paragraph that has moved is found by what is known of it, cut in the middle of a dash', () => {
  const own =
    'On the quay stood two cranes - rusty, tall and crooked - and nobody in the quiet village could say, even today, whether either one would ever lift a boat.';
  const old = [PARAGRAPHS[0], own, PARAGRAPHS[1], PARAGRAPHS[2], PARAGRAPHS[3]].join('\n\n');
  const words = 'either one would ever lift a boat';
  const target = targetOf(old, words);
  // The case that is meant: the context begins with the space after a dash.
  const [range] = target.ranges;
  expect(old.slice(range!.position.start - range!.quote.prefix.length - 1)).toMatch(/^- and nobody/);
  const moved = [PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[2], PARAGRAPHS[3], own].join('\n\n');
  expect(found(moved, target)).toEqual(['exact', words]);
});

test('of several copies the one with the same neighbours is chosen', () => {
  const text =
    'The mayor said that she would stay. The baker said that he would leave. The clerk said nothing.';
  const second = text.indexOf('said', 30);
  const target = describeSpans({ text, version: 1 }, [{ role: 'cue', span: [second, second + 4] }]);
  const now = `Early on Monday. ${text}`;
  expect(anchorSpans({ text: now }, target).spans[0]?.span[0]).toBe(second + 17);
});

test('copies between the same words are told apart by their place alone, or not at all', () => {
  const line = 'He declined to comment on the report by the engineers of the dam at Orrin Vale.';
  const text = Array(5).fill(line).join('\n\n');
  const start = (line.length + 2) * 2;
  const target = describeSpans({ text, version: 1 }, [
    { role: 'selection', span: [start, start + line.length] },
  ]);
  expect(anchorSpans({ text }, target).spans[0]?.span[0]).toBe(start);
  expect(found(`Updated.\n\n${text}`, target)).toEqual(['lost']);
});

test('a short quotation whose neighbours are gone is lost, though its words are everywhere', () => {
  const target = targetOf(TEXT, 'Petra Lindqvist, who runs the water board', 'said');
  const short = { ...target, ranges: target.ranges.filter(({ quote }) => quote.exact === 'said') };
  expect(found('The clerk said nothing. The mill burned down, it was said.', short)).toEqual(['lost']);
});

test('the parts of an attribution are found together or not at all', () => {
  const target = targetOf(
    TEXT,
    ['source', 'Petra Lindqvist'],
    ['cue', 'said'],
    ['content', 'The dam at Orrin Vale will be closed for repairs until the end of March'],
  );
  expect(found(`Updated.\n\n${TEXT}`, target).slice(0, 3)).toEqual([
    'exact',
    target.ranges[0]!.quote.exact,
    'said',
  ]);
  const { spans } = anchorSpans({ text: TEXT }, target);
  expect(spans.map(({ role }) => role)).toEqual(['content', 'cue', 'source']);
  expect(found(TEXT.replace('Petra Lindqvist', 'a neighbour'), target)).toEqual([
    'changed',
    ...target.ranges.map(({ quote }) => quote.exact.replace('Petra Lindqvist', 'a neighbour')),
  ]);
  expect(found(TEXT.replace(', said Petra Lindqvist, who runs the water board', ''), target)).toEqual([
    'lost',
  ]);
});

test('an empty text and an empty quotation are lost', () => {
  expect(found('', targetOf(TEXT, 'Residents'))).toEqual(['lost']);
  const target = targetOf(TEXT, 'Residents');
  target.ranges[0]!.quote.exact = '';
  expect(found(TEXT, target)).toEqual(['lost']);
});

test('in the document the words are covered by ranges, and by none where something foreign stands', async () => {
  const map = await mapOf(
    '<main><p>The dam broke on <b>Monday</b>, and the lower town</p><div data-out>Buy!</div><p>was flooded by noon.</p></main>',
  );
  const selection = map.document.createRange();
  selection.setStart(map.document.querySelector('b')!, 0);
  selection.setEnd(map.document.querySelectorAll('p')[1]!.firstChild!, 11);
  const target = describe(map, [selection])!;
  const { status, ranges } = anchor(map, target);
  expect(status).toBe('exact');
  expect(ranges.map(String)).toEqual(['Monday, and the lower town', 'was flooded']);
});

test('any range of any document, described and anchored there, is the same range', async () => {
  const words = fc.constantFrom(
    'Dam',
    ' gate',
    ' – ',
    '—',
    '“',
    '”',
    '\u00ad',
    'The dam broke.',
    ' \n ',
    '\ufb01re',
    '',
  );
  const tag = fc.constantFrom('p', 'b', 'i', 'li', 'div', 'span');
  const node = fc.oneof(
    words,
    fc.constantFrom('<br>', '<!-- c -->', '<aside data-out>Ad</aside>'),
    fc.tuple(tag, words).map(([name, text]) => `<${name}>${text}</${name}>`),
  );
  const page = fc.array(fc.array(node, { maxLength: 8 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      page,
      fc.array(fc.nat(10_000), { minLength: 2, maxLength: 6 }),
      async (parts, points) => {
        const body = parts.map((part) => `<p>${part.join('')}</p>`).join('');
        const map = await mapOf(`<main>${body}</main>`);
        const spans: Span[] = [];
        for (let i = 0; i + 1 < points.length; i += 2) {
          const ends = [points[i]!, points[i + 1]!].map((point) => point % (map.text.length + 1));
          if (ends[0] !== ends[1]) spans.push([Math.min(...ends), Math.max(...ends)]);
        }
        const ranges = spans.flatMap((span) => map.rangesOf(span));
        const target = describe(map, ranges);
        if (!target) return;
        const { status, score, spans: again } = anchor(map, target);
        expect([status, score]).toEqual(['exact', 1]);
        expect(again.map(({ span }) => span)).toEqual(
          target.ranges.map(({ position }) => [position.start, position.end]),
        );
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('of two copies the one that was annotated is found when the other goes, and neither when it goes itself', () => {
  const line = 'He declined to comment on the report by the engineers of the dam.';
  const [first, second, ...rest] = PARAGRAPHS;
  const text = [`${first} ${line}`, `${second} ${line}`, ...rest].join('\n\n');
  const start = text.lastIndexOf(line);
  const target = describeSpans({ text, version: 1 }, [{ role: 'claim', span: [start, start + line.length] }]);
  expect(target.ranges[0]?.occurrences).toBe(2);
  expect(found([first, `${second} ${line}`, ...rest].join('\n\n'), target)).toEqual(['exact', line]);
  expect(found([`${first} ${line}`, second, ...rest].join('\n\n'), target)).toEqual(['lost']);
});

test('targets from before occurrences were counted, with shorter contexts, are found as well', () => {
  const target = targetOf(
    TEXT,
    'Tomas Achterberg, a baker, whose shop stood in a metre of brown water by noon',
  );
  for (const range of target.ranges) {
    delete range.occurrences;
    range.quote.prefix = range.quote.prefix.slice(-32);
    range.quote.suffix = range.quote.suffix.slice(0, 32);
  }
  expect(found(`Updated at noon.\n\n${TEXT}`, target)[0]).toBe('exact');
  expect(found(TEXT.replace('metre', 'foot'), target)[0]).toBe('changed');
});

test('words that the reader keeps are found where they stand, and lost where they have changed', () => {
  const old = 'The harbour is quiet this year. The wall will hold for nine years. Nobody else was asked.';
  const start = old.indexOf('The wall');
  const target = describeSpans({ text: old, version: 1 }, [{ role: 'claim', span: [start, start + 35] }]);
  const kept = { ...target, exactOnly: true };
  const changed = old.replace('nine', 'four');
  expect(anchorSpans({ text: changed }, target).status).toBe('changed');
  expect(anchorSpans({ text: changed }, kept)).toEqual({ status: 'lost', spans: [], score: 0 });
  expect(anchorSpans({ text: `Corrected. ${old}` }, kept).status).toBe('exact');
  expect(anchorSpans({ text: old.replaceAll(' ', '\u00a0') }, kept).status).toBe('exact');
});
