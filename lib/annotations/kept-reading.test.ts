import { describe, expect, test } from 'vitest';
import type { Attribution, Reading, Span } from '../reading/types';
import { COUNTS, PAGE, readingThat } from './fixtures';
import { keptReading, LONGEST_READING, MOST_READINGS, saysSame, withReading } from './kept-reading';

const TEXT =
  'The bridge, Mira Olsen told the Tide, “is late”. Mona Ferrel said so. It cost 12m crowns in 2019.';
const span = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const attribution = (given: Partial<Attribution>): Attribution => ({
  id: 'a',
  source: [],
  cue: [],
  content: [],
  via: [],
  sourceIds: [],
  sourceSure: [],
  form: 'direct',
  stance: 'neutral',
  confidence: 0.87654,
  factual: 0.9,
  ...given,
});

const reading: Reading = {
  version: '3',
  textHash: 'h',
  language: 'en',
  sources: [
    { id: 'mira', name: 'Mira Olsen', kind: 'person', named: true, mentions: [] },
    { id: 'mona', name: 'Mona Ferrel', kind: 'person', named: true, mentions: [] },
  ],
  attributions: [
    attribution({
      source: [span('Mira Olsen')],
      cue: [span('told')],
      via: [span('the Tide')],
      content: [span('The bridge'), span('“is late”')],
      sourceIds: ['mira'],
    }),
    attribution({ source: [span('Mona Ferrel')], cue: [span('said')], sourceIds: ['mona', 'gone'] }),
  ],
  claims: [
    {
      id: 'c',
      span: span('It cost 12m crowns in 2019.'),
      reasons: ['figure', 'date'],
      links: ['https://tide.example/cost?token=8ac32f60d1e94b7c&id=9#top'],
      confidence: 0.71234,
      checkable: 0.8,
    },
    { id: 'd', span: [0, 3], reasons: [], links: [], confidence: 0.9, checkable: 0.1 },
  ],
  counts: COUNTS,
};

describe('what is kept of a reading', () => {
  test('has why somebody is not named, and says the same as an older one that has not', () => {
    const [mira, mona] = reading.sources;
    const asked = { ...reading, sources: [mira!, { ...mona!, anonymity: span('Mona Ferrel said so') }] };
    const kept = keptReading(PAGE, asked, TEXT, 5);
    expect(kept.sources[1]).toEqual({
      name: 'Mona Ferrel',
      kind: 'person',
      anonymity: 'Mona Ferrel said so',
    });
    expect(saysSame(kept, keptReading(PAGE, reading, TEXT, 4))).toBe(true);
  });

  test('is its words, under clean addresses', () => {
    expect(keptReading(PAGE, reading, TEXT, 5)).toEqual({
      page: PAGE.address,
      url: 'https://herald.example/harbour-bridge?from=front',
      at: 5,
      last: 5,
      version: '3',
      textHash: 'h',
      language: 'en',
      counts: COUNTS,
      sources: [
        { name: 'Mira Olsen', kind: 'person' },
        { name: 'Mona Ferrel', kind: 'person' },
      ],
      attributions: [
        {
          sources: [0],
          source: 'Mira Olsen',
          cue: 'told',
          content: 'The bridge … “is late”',
          via: 'the Tide',
          form: 'direct',
          stance: 'neutral',
          confidence: 0.88,
        },
        expect.objectContaining({ sources: [1], source: 'Mona Ferrel', content: '' }),
      ],
      claims: [
        {
          words: 'It cost 12m crowns in 2019.',
          reasons: ['figure', 'date'],
          links: ['https://tide.example/cost?id=9'],
          confidence: 0.71,
        },
      ],
    });
  });

  test('is its first rows where it is too long, and says so', () => {
    const text = 'x'.repeat(1000);
    const many = Array.from({ length: 1000 }, () => attribution({ content: [[0, 1000]] }));
    const kept = keptReading(PAGE, { ...reading, attributions: many }, text, 5);
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(LONGEST_READING);
    expect(kept.attributions.length).toBeGreaterThan(100);
    expect(kept.isCut).toBe(true);
    expect(keptReading(PAGE, reading, TEXT, 5, true).isCut).toBe(true);
    const names = Array.from({ length: 10_000 }, () => ({ ...reading.sources[0]!, name: text }));
    const named = keptReading(PAGE, { ...reading, sources: names }, TEXT, 5);
    expect(JSON.stringify(named).length).toBeLessThanOrEqual(LONGEST_READING);
    expect(named.isCut).toBe(true);
  });
});

describe('a page that is read again', () => {
  const first = readingThat('It is late.', 10);

  test('and says the same has one reading, with the date of the first', () => {
    const surer = { ...first.attributions[0]!, confidence: 0.4 };
    const again = { ...first, at: 20, last: 20, textHash: 'other', version: '2', attributions: [surer] };
    expect(withReading([first], again)).toEqual([{ ...again, at: 10 }]);
    // Known already, and since read again.
    const later = { ...first, last: 30 };
    expect(withReading([later], again)).toEqual([later]);
    expect(withReading([later], again)[0]).toBe(later);
  });

  test('and says something else has both', () => {
    const other = readingThat('It is not late.', 20);
    expect(saysSame(first, other)).toBe(false);
    expect(withReading([first], other)).toEqual([first, other]);
    // Back to what it said.
    const back = { ...first, at: 30, last: 30 };
    expect(withReading([first, other], back)).toEqual([{ ...first, last: 30 }, other]);
    // A clock that stands still, or was set back, leaves two dates.
    expect(withReading([first], { ...other, at: 10 }).map(({ at }) => at)).toEqual([10, 11]);
    expect(withReading([first], { ...other, at: 5 }).map(({ at }) => at)).toEqual([5, 10]);
  });

  test('and says something else each time keeps a few that are spread over the time, the first and the last among them', () => {
    let kept = [first];
    const hour = 3_600_000;
    for (let i = 1; i <= 500; i++) kept = withReading(kept, readingThat(`${i} days late.`, 10 + i * hour));
    expect(kept).toHaveLength(MOST_READINGS);
    expect(kept[0]).toEqual(first);
    expect(kept.at(-1)?.attributions[0]?.content).toBe('500 days late.');
    const inner = kept.slice(1, -1).map(({ at }) => Math.round((at - 10) / hour));
    expect(Math.min(...inner)).toBeLessThan(150);
    expect(Math.max(...inner)).toBeGreaterThan(250);
    // Somebody who has a page say something else every second pushes nothing out that is older.
    const before = kept;
    for (let i = 1; i <= 100; i++)
      kept = withReading(kept, readingThat(`${i} lies.`, 10 + 501 * hour + i * 1000));
    expect(kept.filter((each) => before.includes(each)).length).toBeGreaterThanOrEqual(MOST_READINGS - 3);
  });
});
