import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { WEIGHTS_FILE } from '../shipped-reader';
import type { Figures } from './measure';
import { hashInReport, reportOf } from './report';
import { weightsFacts } from './weights-file';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = join(ROOT, 'docs/model-report.md');

const prf = { precision: 80, recall: 60, f1: 68.571 };
const claims: Figures['factappeal'] = {
  sourced: prf,
  unsourced: prf,
  other: prf,
  macro: 70,
  contentF1: 71,
  named: { right: 92, of: 9 },
};
const polnear = { exact: { cue: { ...prf, jaccard: 50, gold: 9 } }, whole: { content: prf, linked: prf } };
const figures: Figures = {
  own: [],
  seen: [],
  polnear,
  polnearOnce: { ...polnear, interval: [60, 70] },
  wikinews: { content: prf, linked: prf },
  factappeal: claims,
  factappealFacts: claims,
  marked: { from: 0.3, found: 7, linked: prf },
  thresholds: [],
  precise: undefined,
  reliability: { bins: [{ from: 0.9, to: 1, count: 0, mean: 0, right: 0 }], error: 0.0123 },
  publishers: [],
  classes: [],
  spurious: { found: 3, elsewhere: 1, overlapping: 1 },
  languages: { foreign: [], hard: { texts: 2, lost: 0 }, english: { paragraphs: 5, lost: 0 } },
  kernels: { attributions: 9, same: 8 },
  speed: { words: 1000, ms: 12.5 },
};

/** A weights file with a header and no tensors. */
function weights(header: object): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const preamble = Buffer.alloc(8);
  preamble.write('WHNC', 'latin1');
  preamble.writeUInt32LE(json.length, 4);
  return Buffer.concat([preamble, json, Buffer.alloc(64)]);
}

test('a report says of which weights it speaks, and how they were trained', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whence-report-'));
  try {
    const file = join(folder, 'reading.weights');
    const bytes = weights({ version: '7', dims: { hidden: 32 }, training: { seed: 5 }, tensors: [] });
    await writeFile(file, bytes);
    const report = reportOf(figures, weightsFacts(file));
    expect(hashInReport(report)).toBe(createHash('sha256').update(bytes).digest('hex'));
    for (const row of [
      `| size | ${bytes.length} bytes, `,
      '| version | 7 |',
      '| hidden | 32 |',
      '| seed | 5 |',
    ])
      expect(report).toContain(row);
    expect(report).toContain('68.6');
    expect(report).not.toContain('12.5');

    await writeFile(file, 'no weights');
    expect(() => weightsFacts(file)).toThrow('holds no weights');
    expect(weightsFacts(join(folder, 'none'))).toBeUndefined();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a report without weights speaks of none', () => {
  expect(hashInReport(reportOf(figures, undefined))).toBeUndefined();
});

test('the weights that ship are the ones that the report speaks of', () => {
  const facts = weightsFacts(join(ROOT, WEIGHTS_FILE));
  const report = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '';
  expect(hashInReport(report)).toBe(facts?.sha256);
});
