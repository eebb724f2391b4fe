import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseWeights } from '../../lib/reading/tagger/weights';
import { randomOf } from '../../lib/reading/tagger/weights-for-tests';
import { constructions } from './constructions';
import { WORD_ROWS, writeForTests } from './dataset-for-tests';
import { buildTrainer, runTrainer } from './native';
import { packed, readModel } from './pack';
import { SUBVECTORS, VECTOR } from './recipe';
import { writeTensors } from './write-weights';

/** Kept from one run to the next: the compiler takes a while. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/whence-train-test', import.meta.url));
const hasCompiler = spawnSync(process.env.CXX ?? 'g++', ['--version']).status === 0;
/** Compiling takes long on two cores that have other work. */
const COMPILE_MS = 240_000;

const TINY = { hidden: 16, roleHidden: 16, project: 16, feature: 16, threads: 2 };

describe.skipIf(!hasCompiler)('the native trainer (skipped where there is no C++ compiler)', () => {
  let folder: string;
  let program: string;
  const at = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whence-trainer-'));
    program = buildTrainer(CACHE);
    writeForTests(at('few.data'), constructions(7).slice(0, 72));
    const random = randomOf(9);
    const rows = Float32Array.from({ length: WORD_ROWS * VECTOR }, () => random() - 0.5);
    const head = Int32Array.of(WORD_ROWS, VECTOR);
    writeFileSync(at('vectors.bin'), Buffer.concat([Buffer.from(head.buffer), Buffer.from(rows.buffer)]));
  }, COMPILE_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  const given = () => ({ data: at('few.data'), vectors: at('vectors.bin'), ...TINY });
  const trained = async (out: string, seed: number) => {
    await runTrainer(program, 'train', { ...given(), epochs: 1, seed, out: at(out) });
    return readFileSync(at(out));
  };

  test('its gradients are those of its loss', async () => {
    await expect(runTrainer(program, 'check', given())).resolves.toBeUndefined();
  });

  test('the same seed trains the same bytes, another one others', async () => {
    const [first, second, other] = [await trained('a', 1), await trained('b', 1), await trained('c', 2)];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  test('what it wrote is packed into weights that are read again', async () => {
    await trained('model', 3);
    const model = readModel(at('model'));
    expect(model.dims).toMatchObject({
      vector: VECTOR,
      hidden: 16,
      roleHidden: 16,
      project: 16,
      feature: 16,
    });
    const table = {
      hashes: Uint32Array.of(1, 2),
      codes: new Uint8Array(2 * SUBVECTORS),
      book: new Float32Array(256 * VECTOR),
      size: VECTOR,
      subvectors: SUBVECTORS,
    };
    const tensors = packed(model, table, { hashes: Uint32Array.of(5), classes: Uint8Array.of(3) });
    const weights = parseWeights(
      writeTensors('x', { ...model.dims, subvectors: SUBVECTORS }, tensors).buffer,
    );
    for (const [name, { shape, data }] of model.tensors) {
      const read = weights.floats(name, shape);
      const largest = data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const worst = data.reduce((most, value, i) => Math.max(most, Math.abs(value - read[i]!)), 0);
      // Eight bits a number at worst.
      expect(worst, name).toBeLessThanOrEqual(largest / 127);
    }
    // What adds up along the text keeps its bits.
    expect([...weights.floats('a.trans', [7, 7])]).toEqual([...model.tensors.get('a.trans')!.data]);
  });

  test('sizes that its loops cannot take are refused', async () => {
    await expect(runTrainer(program, 'check', { ...given(), hidden: 20 })).rejects.toThrow('exit code 1');
  });

  test('what is wrong with its input it says, and fails', async () => {
    writeFileSync(at('wrong'), 'this is no data at all, and long enough to be read');
    await expect(
      runTrainer(program, 'train', { ...given(), data: at('wrong'), out: at('x') }),
    ).rejects.toThrow('exit code 1');
  });
});

test('a compiler that is missing is named, and how to get one', () => {
  const before = process.env.CXX;
  process.env.CXX = 'no-such-compiler';
  const empty = mkdtempSync(join(tmpdir(), 'whence-no-compiler-'));
  try {
    expect(() => buildTrainer(empty)).toThrow('apt-get install g++');
  } finally {
    if (before === undefined) delete process.env.CXX;
    else process.env.CXX = before;
    rmSync(empty, { recursive: true });
  }
});
