import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { predict } from './evaluate/predict';
import { attributionScores, claimScores } from './evaluate/scores';
import { table } from './evaluate/table';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function evaluate(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'tools/evaluate.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

test('a missing folder is one sentence', () => {
  const { status, stdout, stderr } = evaluate('--corpora', join(ROOT, 'no-such-folder'));
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^evaluate: There is no folder .*no-such-folder; name one with --corpora\.\n$/);
});

test('predictions have a line a text, and the words that were read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whence-evaluate-'));
  try {
    const corpus = join(folder, 'gold.jsonl');
    const predictions = join(folder, 'predictions.jsonl');
    await writeFile(corpus, `${JSON.stringify({ id: 'a', text: 'Jane Roe said it was late.' })}\n`);
    const { words, ms } = await predict(corpus, predictions);
    expect(words).toBe(6);
    expect(ms).toBeGreaterThan(0);
    expect(existsSync(predictions)).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the score script’s lines are read as figures', () => {
  const printed = [
    'source   exact P 71.2 R 59.8 F1 65.0  jaccard 52.8  gold 2061',
    'cue      exact P 71.5 R 57.9 F1 64.0  jaccard 50.5  gold 2318',
    'content  exact P 63.3 R 49.0 F1 55.3  jaccard 54.1  gold 2769',
    'whole attribution, content P 68.7 R 55.5 F1 61.4',
    'whole attribution, linked  P 64.9 R 52.5 F1 58.1',
  ];
  expect(attributionScores(printed.join('\n'))).toEqual({
    exact: { source: 65.0, cue: 64.0, content: 55.3 },
    content: 61.4,
    linked: 58.1,
  });
  expect(attributionScores(printed.slice(3).join('\n')).exact).toEqual({});
  expect(() => attributionScores('nothing')).toThrow('did not print');
  const claims =
    'sourced        P 1 R 1 F1 68.8\nunsourced fact P 1 R 1 F1 55.4\nother          P 1 R 1 F1 34.8\nmacro F1 53.0   more';
  expect(claimScores(claims)).toEqual({ sourced: 68.8, unsourced: 55.4, other: 34.8, macro: 53 });
});

test('columns are as wide as their widest cell', () => {
  expect(
    table(
      ['', 'F1'],
      [
        ['long name', '1.0'],
        ['x', '22.0'],
      ],
    ),
  ).toBe('             F1\nlong name   1.0\nx          22.0');
});
