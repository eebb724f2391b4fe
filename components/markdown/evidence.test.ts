import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressIn, asLine, dayOf, partEvidence, withoutIsolates } from './evidence';

const LINE = 'Evidence: <https://x.example/plan?page=4> (seen 2026-11-29)';
const KEPT = { address: 'https://x.example/plan?page=4', seen: '2026-11-29' };

describe('evidence in a note', () => {
  test('is told from what else it says', () => {
    expect(partEvidence(`Ask her.\n${LINE}\nAnd him.`)).toEqual({
      rest: 'Ask her.\nAnd him.',
      evidence: [KEPT],
    });
  });

  test.for([
    LINE,
    `- ${LINE}`,
    '<https://x.example/plan?page=4> (2026-11-29)',
    'Beleg: <https://x.example/plan?page=4> (gesehen am 2026-11-29)',
    '证据: <https://x.example/plan?page=4> (2026-11-29 查看)',
    'دليل: <https://x.example/plan?page=4> (شوهد في 2026-11-29)',
  ])('%s', (line) => {
    expect(partEvidence(line)).toEqual({ rest: '', evidence: [KEPT] });
  });

  test.for([
    'See <https://x.example/> for more (2026-11-29) of it.',
    'Evidence: <javascript:alert(1)> (seen 2026-11-29)',
    'Evidence: <https://x.example/> (seen 2026-13-45)',
    'Evidence: https://x.example/ (seen 2026-11-29)',
    'Evidence: <https://x.example/>',
  ])('%s is none', (line) => {
    expect(partEvidence(line)).toEqual({ rest: line, evidence: [] });
  });

  test('no line that is none is changed', () => {
    const lines = fc.array(fc.oneof(fc.string(), fc.constantFrom('<https://x.example>', '', ' a ')));
    fc.assert(
      fc.property(lines, (all) => {
        const note = all.join('\n');
        expect(partEvidence(note).rest).toBe(note);
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  test('takes linear time', () => {
    const started = performance.now();
    for (const sample of ['a:', '<https://a', '- ', '<https://x.example> (', ' ', '\n<http'])
      partEvidence(`<http${sample.repeat(500_000 / sample.length)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

test('an address is one where nothing else was pasted', () => {
  expect(addressIn(' https://x.example/a b')).toBeUndefined();
  expect(addressIn('https://x.example/a\nhttps://x.example/b')).toBeUndefined();
  expect(addressIn('javascript:alert(1)')).toBeUndefined();
  expect(addressIn('see https://x.example')).toBeUndefined();
  expect(addressIn(' https://x.example/a ')).toBe('https://x.example/a');
});

test('it is found again whatever way the language of its line runs', () => {
  const line = withoutIsolates(`دليل: <\u2068${KEPT.address}\u2069> (شوهد في \u20682026-11-29\u2069)`);
  expect(partEvidence(line).evidence).toEqual([KEPT]);
});

test('it becomes a line of its own', () => {
  expect(asLine('', 0, 0, LINE)).toBe(LINE);
  expect(asLine('a x b', 2, 3, LINE)).toBe(`\n${LINE}\n`);
  expect(asLine('a\nx\nb', 2, 3, LINE)).toBe(LINE);
});

test('the day is that of the reader', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
});
