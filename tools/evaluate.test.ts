import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picked } from './evaluate/passages';
import { predict, writeJsonLines } from './evaluate/predict';
import { readerScores } from './evaluate/reader-scores';
import { attributionScores, claimScores, onceScores } from './evaluate/scores';
import { markdown, plain } from './evaluate/table';
import { shippedReader } from './shipped-reader';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function evaluate(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'tools/evaluate.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command', () => {
  test('a missing folder is one sentence', () => {
    const { status, stdout, stderr } = evaluate('--corpora', join(ROOT, 'no-such-folder'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^evaluate: There is no folder .*no-such-folder; name one with --corpora\.\n$/);
  });

  test('a count that is none is one sentence', () => {
    const { status, stderr } = evaluate('--passages', 'many');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'evaluate: --passages takes a whole number, not "many".\n',
    });
  });

  test('passages come with their attributions in place, and what is known of each', async () => {
    const text = 'Jane Roe said the bridge was old.\nIt has stood since 1902.';
    await writeFile(join(folder, 'two.jsonl'), `${JSON.stringify({ id: 'a', text })}\n`);
    const { status, stdout } = evaluate('--corpora', folder, '--corpus', 'two', '--passages', '5');
    expect(status).toBe(0);
    expect(stdout).toContain('== a\n{s1 Jane Roe s1} {q1 said q1} {c1 the bridge was old c1}.\n\n');
    expect(stdout).toMatch(
      /\n {2}1 \d\.\d\d(?: \(unmarked\))? person: Jane Roe, indirect, neutral, factual \d\.\d\d\n/,
    );
  });
});

test('predictions have a reading for each text, and the words that were read', async () => {
  const corpus = join(folder, 'gold.jsonl');
  writeJsonLines(corpus, [{ id: 'a', text: 'Jane Roe said it was late.' }]);
  const { byId, speed } = await predict(await shippedReader(), corpus, 'reader');
  expect(byId.get('a')?.attributions).toHaveLength(1);
  expect(speed.words).toBe(6);
  expect(speed.ms).toBeGreaterThan(0);
});

describe('what the score script prints', () => {
  const printed = [
    'source   exact P 71.2 R 59.8 F1 65.0  jaccard 52.8  gold 2061',
    'cue      exact P 71.5 R 57.9 F1 64.0  jaccard 50.5  gold 2318',
    'content  exact P 63.3 R 49.0 F1 55.3  jaccard 54.1  gold 2769',
    'whole attribution, content P 68.7 R 55.5 F1 61.4',
    'whole attribution, linked  P 64.9 R 52.5 F1 58.1',
  ];

  test('attributions', () => {
    const { exact, whole } = attributionScores(printed.join('\n'));
    expect(exact.cue).toEqual({ precision: 71.5, recall: 57.9, f1: 64, jaccard: 50.5, gold: 2318 });
    expect([exact.source?.f1, exact.content?.f1]).toEqual([65, 55.3]);
    expect(whole).toEqual({
      content: { precision: 68.7, recall: 55.5, f1: 61.4 },
      linked: { precision: 64.9, recall: 52.5, f1: 58.1 },
    });
    expect(attributionScores(printed.slice(3).join('\n')).exact).toEqual({});
    expect(() => attributionScores('nothing')).toThrow('did not print');
  });

  test('each article once', () => {
    const once = [...printed, 'linked F1, 95 % interval over 91 articles: 70.1–75.9'].join('\n');
    expect(onceScores(once)).toEqual({ ...attributionScores(printed.join('\n')), interval: [70.1, 75.9] });
    expect(() => onceScores(printed.join('\n'))).toThrow('did not print');
  });

  test('what a reader sees', () => {
    const lines = [
      '40 articles, 225 attributions, 209 marked',
      'content  P 77.5 R 72.0 F1 74.7',
      'linked   P 72.7 R 67.6 F1 70.0',
      'edges    P 56.9 R 52.9 F1 54.8',
      'reader   P 56.5 R 52.4 F1 54.4',
      'of the linked: kind right 82.9, name right 88.8',
      'claims   P 92.3 R 45.4 F1 60.8   with a source: 6.8 % of those marked',
      'linked F1, 95 % interval over articles: 64.3–75.0',
    ];
    expect(readerScores(lines.join('\n'))).toMatchObject({
      articles: 40,
      gold: 225,
      marked: 209,
      linked: { precision: 72.7, recall: 67.6, f1: 70 },
      whole: { f1: 54.4 },
      kindRight: 82.9,
      nameRight: 88.8,
      claims: { recall: 45.4 },
      claimsWithSource: 6.8,
      interval: [64.3, 75],
    });
    expect(() => readerScores(lines.slice(1).join('\n'))).toThrow('did not print');
  });

  test('claims', () => {
    const lines = [
      'sourced        P 1.0 R 2.0 F1 68.8',
      'unsourced fact P 1.0 R 1.0 F1 55.4',
      'other          P 1.0 R 1.0 F1 34.8',
      'macro F1 53.0   sourced content, character F1 68.7   named/unnamed right 86.6 of 127',
    ];
    expect(claimScores(lines.join('\n'))).toMatchObject({
      sourced: { precision: 1, recall: 2, f1: 68.8 },
      unsourced: { f1: 55.4 },
      other: { f1: 34.8 },
      macro: 53,
      contentF1: 68.7,
      named: { right: 86.6, of: 127 },
    });
    expect(claimScores(lines.join('\n').replace('86.6 of 127', '– of 0')).named).toEqual({ right: 0, of: 0 });
  });
});

describe('tables', () => {
  const figures = {
    title: 'F1',
    note: 'On dev.',
    head: ['', 'F1'],
    rows: [
      ['long name', '1.0'],
      ['a|b', '22.0'],
    ],
  };

  test('for a terminal, columns are as wide as their widest cell', () => {
    expect(plain(figures)).toBe('F1\nOn dev.\n\n             F1\nlong name   1.0\na|b        22.0');
  });

  test('for a report, in Markdown', () => {
    expect(markdown(figures)).toBe(
      '## F1\n\nOn dev.\n\n|  | F1 |\n| --- | --: |\n| long name | 1.0 |\n| a\\|b | 22.0 |',
    );
  });
});

describe('picking', () => {
  const all = Array.from({ length: 100 }, (_, i) => i);

  test('the same seed picks the same, in order, each once', () => {
    const some = picked(all, 20, 7);
    expect(some).toEqual(picked(all, 20, 7));
    expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
    expect(some).toHaveLength(20);
    expect(some).not.toEqual(picked(all, 20, 8));
  });

  test('no more than there are', () => {
    expect(picked([1, 2], 5, 1)).toEqual([1, 2]);
  });
});
