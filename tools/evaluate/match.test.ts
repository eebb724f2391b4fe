import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../lib/reading/types';
import { match, wholeOf } from './match';
import { attributionScores } from './scores';

const SCRIPT = fileURLToPath(new URL('../../../shared/eval/score.mjs', import.meta.url));

const one = (content: Span[], source: Span[] = []) => ({ source, cue: [] as Span[], content });

describe('what stands for what', () => {
  test('half of the characters in common is enough, less is not', () => {
    expect(match([one([[0, 10]])], [one([[0, 5]])]).pairs).toHaveLength(1);
    const { pairs, missed, spurious } = match([one([[0, 10]])], [one([[0, 4]])]);
    expect([pairs.length, missed.length, spurious.length]).toEqual([0, 1, 1]);
  });

  test('the most alike go together, one to one', () => {
    const gold = [one([[0, 10]]), one([[0, 16]])];
    const found = [one([[0, 15]])];
    const { pairs, missed } = match(gold, found);
    expect(pairs.map((pair) => pair.gold)).toEqual([gold[1]]);
    expect(missed).toEqual([gold[0]]);
  });

  test('linked where sources overlap, or where neither has any', () => {
    const linked = (gold: Span[], found: Span[]) =>
      match([one([[20, 30]], gold)], [one([[20, 30]], found)]).pairs[0]!.linked;
    expect(linked([[0, 5]], [[4, 9]])).toBe(true);
    expect(linked([[0, 5]], [[5, 9]])).toBe(false);
    expect(linked([[0, 5]], [])).toBe(false);
    expect(linked([], [[0, 5]])).toBe(false);
    expect(linked([], [])).toBe(true);
  });

  test('content in pieces, overlapping ones among them, counts each character once', () => {
    const { pairs } = match(
      [
        one([
          [0, 10],
          [5, 12],
        ]),
      ],
      [one([[0, 6]])],
    );
    expect(pairs).toHaveLength(1);
  });

  test('nothing at all is no division by nothing', () => {
    expect(wholeOf([match([], [])]).linked).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

/** Fixed, so that a failure can be had again. */
const SEED = 20250601;

const span = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => [start, start + length]);
const attribution = fc.record({
  source: fc.array(span, { maxLength: 2 }),
  cue: fc.array(span, { maxLength: 1 }),
  content: fc.array(span, { maxLength: 3 }),
});
const list = fc.array(attribution, { maxLength: 12 });

test.skipIf(!existsSync(SCRIPT))('the totals are the score script’s', async () => {
  const documents = fc
    .sample(fc.tuple(list, list), { seed: SEED, numRuns: 60 })
    .map(([gold, found], id) => ({ id: String(id), gold, found }));
  const folder = await mkdtemp(join(tmpdir(), 'whence-match-'));
  try {
    const files = { gold: join(folder, 'gold.jsonl'), found: join(folder, 'found.jsonl') };
    for (const side of ['gold', 'found'] as const) {
      const lines = documents.map((own) => JSON.stringify({ id: own.id, text: '', attributions: own[side] }));
      await writeFile(files[side], lines.join('\n'));
    }
    const { stdout } = spawnSync(process.execPath, [SCRIPT, 'attributions', files.gold, '-', files.found], {
      encoding: 'utf8',
    });
    const own = wholeOf(documents.map(({ gold, found }) => match(gold, found)));
    const theirs = attributionScores(stdout).whole;
    for (const measure of ['content', 'linked'] as const) {
      for (const figure of ['precision', 'recall', 'f1'] as const)
        expect(own[measure][figure].toFixed(1)).toBe(theirs[measure][figure].toFixed(1));
      expect(own[measure].f1).toBeGreaterThan(5);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
