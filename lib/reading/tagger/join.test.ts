import { describe, expect, test } from 'vitest';
import { runThrough } from '../steps';
import { joined } from './join';
import { parsed } from './paragraphs-for-tests';
import { SentenceLabels } from './sentence-labels';
import { SentenceStates } from './sentence-states';
import type { TaggedCue, TaggedParagraph, TokenSpan } from './tagger';

/** What the tagger labels, in the words of one paragraph. */
interface Labels {
  cues?: { cue: string; source?: string; content?: string[] }[];
  unclaimed?: string[];
}

/** Attributions of paragraphs tagged by hand. `quotes`: which paragraphs the page sets apart. */
function joinedOf(text: string, labels: readonly Labels[], quotes: readonly number[] = []) {
  const paragraphs = parsed(text).map((own, i) => ({ ...own, isQuote: quotes.includes(i) }));
  const tagged = paragraphs.map(({ tokens, sentences }, i): TaggedParagraph => {
    const spanOf = (words: string): TokenSpan => {
      const start = text.indexOf(words, tokens[0]!.start);
      const from = tokens.findIndex((token) => token.start === start);
      const to = tokens.findIndex((token) => token.end === start + words.length) + 1;
      if (from < 0 || to <= from) throw new Error(`"${words}" are no tokens of paragraph ${i}.`);
      return [from, to];
    };
    const { cues = [], unclaimed = [] } = labels[i] ?? {};
    return {
      cues: cues.map(
        ({ cue, source, content = [] }): TaggedCue => ({
          cue: spanOf(cue),
          source: source === undefined ? [] : [spanOf(source)],
          content: content.map(spanOf),
          logCue: -0.1,
          logSource: -0.1,
          logContent: -0.1,
        }),
      ),
      unclaimed: unclaimed.map((words) => ({ span: spanOf(words), log: -0.1 })),
      states: new SentenceStates(tokens, sentences, 1),
      labels: new SentenceLabels(tokens, sentences),
    };
  });
  return runThrough(joined(paragraphs, tagged, text));
}

/** The same in words. */
function join(text: string, ...given: [labels: readonly Labels[], quotes?: readonly number[]]) {
  return joinedOf(text, ...given).map((own) =>
    own.map(({ found }) => ({
      source: found.source.map((span) => text.slice(...span)).join(' … '),
      content: found.content.map((span) => text.slice(...span)).join(' … '),
      stance: found.stance,
    })),
  );
}

test('each cue brings its own source and contents', () => {
  const text = 'Roe admitted it was late, but Lund, she added, knew.';
  const found = join(text, [
    {
      cues: [
        { cue: 'admitted', source: 'Roe', content: ['it was late'] },
        { cue: 'added', source: 'she', content: ['but Lund', 'knew'] },
      ],
    },
  ]);
  expect(found).toEqual([
    [
      { source: 'Roe', content: 'it was late', stance: 'conceding' },
      { source: 'she', content: 'but Lund … knew', stance: 'neutral' },
    ],
  ]);
});

test('a content that no cue claims goes to the cue that is nearest, in the order of the text', () => {
  const [own] = join('“It rained,” Roe told us. “It snowed.” At noon Lund said it was late.', [
    {
      cues: [
        { cue: 'told', source: 'Roe' },
        { cue: 'said', source: 'Lund', content: ['it was late'] },
      ],
      unclaimed: ['“It snowed.”', '“It rained,”'],
    },
  ]);
  expect(own!.map(({ content }) => content)).toEqual(['“It rained,” … “It snowed.”', 'it was late']);
});

const RUNS_ON = '“It rained,” said Roe. “We ran.\n\n“Nobody came.\n\n“Then it was over.”\n\nRain fell.';
const FIRST = { cues: [{ cue: 'said', source: 'Roe', content: ['“It rained,”', '“We ran.'] }] };

test('a quotation over several paragraphs is one content', () => {
  const found = join(RUNS_ON, [
    FIRST,
    { unclaimed: ['“Nobody came.'] },
    { unclaimed: ['“Then it was over.”'] },
  ]);
  expect(found.map((own) => own.length)).toEqual([1, 0, 0, 0]);
  expect(found[0]![0]!.content).toBe('“It rained,” … “We ran. … “Nobody came. … “Then it was over.”');
});

test('once it is closed, nothing goes on', () => {
  const found = join(RUNS_ON, [FIRST, {}, {}, { unclaimed: ['Rain fell'] }]);
  expect(found[0]![0]!.content).not.toContain('Rain fell');
});

test('a colon announces the content of the paragraph behind', () => {
  const found = join('Roe wrote:\n\nThe plan is dead.', [
    { cues: [{ cue: 'wrote', source: 'Roe' }] },
    { unclaimed: ['The plan is dead'] },
  ]);
  expect(found[0]).toMatchObject([{ content: 'The plan is dead' }]);
});

test('who spoke farther back is not announced by another’s colon', () => {
  const found = join('Roe said it rained.\n\nThe sign by the quay was new:\n\nNo entry after dark.', [
    { cues: [{ cue: 'said', source: 'Roe', content: ['it rained'] }] },
    {},
    { unclaimed: ['No entry after dark'] },
  ]);
  expect(found[0]).toMatchObject([{ content: 'it rained' }]);
});

describe('set apart', () => {
  const text = 'Roe wrote:\n\nThe plan is dead.\n\nLund said so.\n\nRain fell.';
  const waiting = { cues: [{ cue: 'wrote', source: 'Roe' }] };

  test('quotations set apart are the content of a cue that waits, all of them', () => {
    const [own] = join(text, [waiting], [1, 2]);
    expect(own).toMatchObject([{ content: 'The plan is dead. … Lund said so.' }]);
  });

  test('what a page sets apart gives an attribution no less confidence than what its cue claims', () => {
    const announced = joinedOf(text, [waiting], [1, 2]);
    const claimed = joinedOf('Roe wrote the plan is dead now.', [
      { cues: [{ cue: 'wrote', source: 'Roe', content: ['the plan is dead now'] }] },
    ]);
    const [apart, plain] = [announced, claimed].map(([own]) => own![0]!.evidence) as [number[], number[]];
    const weaker = apart.filter((value, i) => value !== plain[i]);
    // The content itself, surer; and that it has several parts.
    expect(weaker).toEqual([0, 1]);
  });

  test('whoever else speaks in a later one speaks for themselves', () => {
    const lund = { cues: [{ cue: 'said', source: 'Lund', content: ['so'] }] };
    const found = join(text, [waiting, {}, lund], [1, 2]);
    expect(found.map((own) => own.map(({ content }) => content))).toEqual([
      ['The plan is dead.'],
      [],
      ['so'],
      [],
    ]);
  });

  test('not where a paragraph stands between', () => {
    const found = join(text, [waiting], [1, 3]);
    expect(found[0]).toMatchObject([{ content: 'The plan is dead.' }]);
  });

  test('a paragraph that is not set apart is no content', () => {
    expect(join(text, [waiting])[0]).toMatchObject([{ content: '' }]);
  });
});

test.each([
  ['It is believed that the ship sank.', 'is believed', ''],
  ['It was widely reported that the ship sank.', 'was widely reported', ''],
  ['It believed that the ship sank.', 'believed', 'It'],
])('the "it" of %s', (text, cue, source) => {
  const found = join(text, [{ cues: [{ cue, source: 'It', content: ['that the ship sank'] }] }]);
  expect(found[0]).toMatchObject([{ source, content: 'that the ship sank' }]);
});

test.each([
  ['Roe was told that the ship sank.', 'Roe', 'was told', ''],
  // The tagger may leave "had been" out of the cue.
  ['Roe had been previously warned that the ship sank.', 'Roe', 'warned', ''],
  ['Roe had told us that the ship sank.', 'Roe', 'told', 'Roe'],
  ['As Roe was told by Lund that the ship sank.', 'Lund', 'told', 'Lund'],
])('who speaks in: %s', (text, source, cue, spoken) => {
  const found = join(text, [{ cues: [{ cue, source, content: ['that the ship sank'] }] }]);
  expect(found[0]).toMatchObject([{ source: spoken, content: 'that the ship sank' }]);
});

test('nothing is joined from nothing', () => {
  expect(join('', [])).toEqual([[]]);
});
