import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { polnear, texts } from './corpora';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-corpora-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'Rain. Jane Roe said no.';
const ATTRIBUTIONS = [{ source: [[6, 14]], cue: [[15, 19]], content: [[20, 22]] }];
const row = (doc: string, labels: string[]) => ({
  doc,
  start: 6,
  tokens: [
    [0, 4],
    [5, 8],
    [9, 13],
    [14, 16],
    [16, 17],
  ],
  labels,
});
const write = (name: string, rows: readonly unknown[]) =>
  writeFileSync(join(folder, name), rows.map((one) => `${JSON.stringify(one)}\n`).join(''));

test('documents come with the spans that their rows label, by document', () => {
  write('polnear.dev.jsonl', [
    { id: 'a', text: TEXT, attributions: ATTRIBUTIONS },
    { id: 'b', text: 'It rained.', guide: 'polnear', attributions: [] },
  ]);
  write('polnear-rows.dev.jsonl', [row('a', ['B-source', 'I-source', 'B-cue', 'B-content', 'O'])]);
  const [a, b] = polnear(folder, 'dev');
  expect(a!.attributions).toEqual(ATTRIBUTIONS);
  expect(a!.flat.map(({ role, span }) => [role, TEXT.slice(...span)])).toEqual([
    ['source', 'Jane Roe'],
    ['cue', 'said'],
    ['content', 'no'],
  ]);
  expect(b).toEqual({ id: 'b', text: 'It rained.', guide: 'polnear', attributions: [], flat: [] });
});

test('spans of one role side by side are two', () => {
  write('polnear.train.jsonl', [{ id: 'a', text: TEXT, attributions: [] }]);
  write('polnear-rows.train.jsonl', [row('a', ['B-source', 'B-source', 'O', 'B-content', 'I-content'])]);
  const flat = polnear(folder, 'train').flatMap((one) => one.flat);
  expect(flat.map(({ span }) => TEXT.slice(...span))).toEqual(['Jane', 'Roe', 'no.']);
});

test('texts alone', () => {
  write('plain.jsonl', [{ text: 'It rained.' }, { text: 'It snowed.' }]);
  expect(texts(folder, 'plain.jsonl')).toEqual(['It rained.', 'It snowed.']);
});

test('a corpus that is missing is named', () => {
  expect(() => polnear(folder, 'test')).toThrow('test.jsonl is missing');
});
