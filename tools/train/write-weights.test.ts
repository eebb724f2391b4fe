import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNetwork } from '../../lib/reading/tagger/network';
import { parseWeights, type Tensor } from '../../lib/reading/tagger/weights';
import { randomTensors, SMALL } from '../../lib/reading/tagger/weights-for-tests';
import { WordTable } from '../../lib/reading/tagger/word-table';
import { byteTensor, deltaTensor, floatTensor, writeTensors } from './write-weights';

const HASHES = Uint32Array.of(3, 130, 70_000, 70_001, 4_294_967_295);
const tensors = () => randomTensors(SMALL, HASHES, deltaTensor(HASHES));
const file = (extra: [string, Tensor][] = []) =>
  writeTensors('features-9', SMALL, new Map([...tensors(), ...extra])).buffer;

test('what is written is read again', async () => {
  const odd: Tensor = { type: 'u16', shape: [3], data: Uint16Array.of(1, 2, 65_535) };
  const weights = parseWeights(file([['odd', odd]]));
  expect(weights.version).toBe('features-9');
  expect(weights.dims).toEqual(SMALL);
  expect(weights.tensor('odd').data).toEqual(odd.data);
  for (const [name, { data }] of tensors()) expect(weights.tensor(name).data, name).toEqual(data);
  expect((await createNetwork(weights)).words.size).toBe(HASHES.length);
});

test('the encoder has two layers where the header does not say', () => {
  const { layers: _, ...dims } = SMALL;
  const bytes = writeTensors('x', dims as typeof SMALL, tensors());
  expect(parseWeights(bytes.buffer).dims.layers).toBe(2);
});

test('eight bits keep every number within half a step of its column', () => {
  const values = Float32Array.of(0.5, -100, 0, -0.25, 1, 0, 0.1, 3, 0);
  const tensor = byteTensor([3, 3], values);
  const read = parseWeights(file([['w', tensor]])).floats('w', [3, 3]);
  for (const [i, value] of read.entries()) {
    expect(Math.abs(value - values[i]!)).toBeLessThanOrEqual(tensor.scales![i % 3]! * 0.5001);
  }
  expect(read[1]).toBeCloseTo(-100, 4);
});

test('words are found by their hash, others are not', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 80 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (numbers, other) => {
        const sorted = Uint32Array.from(numbers).sort();
        const all = randomTensors(SMALL, sorted, deltaTensor(sorted));
        const table = new WordTable(parseWeights(writeTensors('x', SMALL, all).buffer));
        expect(table.size).toBe(sorted.length);
        for (const [index, hash] of sorted.entries()) expect(table.indexOf(hash)).toBe(index);
        expect(table.indexOf(other)).toBe(sorted.indexOf(other));
      },
    ),
    { seed: 21, numRuns: 60 },
  );
});

test('the same hash twice is no reason to search for ever', () => {
  const same = Uint32Array.of(7, 7);
  const all = randomTensors(SMALL, same, deltaTensor(same));
  const table = new WordTable(parseWeights(writeTensors('x', SMALL, all).buffer));
  expect(table.indexOf(7)).toBe(0);
});

test('shapes must fit their data, and hashes be sorted', () => {
  const wrong = new Map([['w', floatTensor([2, 2], new Float32Array(3))]]);
  expect(() => writeTensors('x', SMALL, wrong)).toThrow('has 4 numbers, not 3');
  expect(() => deltaTensor(Uint32Array.of(2, 1))).toThrow('not sorted');
});

test('another file, and a damaged one, is refused in words', () => {
  const whole = file();
  expect(() => parseWeights(new ArrayBuffer(0))).toThrow('no weights of the reading');
  expect(() => parseWeights(new TextEncoder().encode('<!doctype html>').buffer)).toThrow('no weights');
  expect(() => parseWeights(whole.slice(0, 40))).toThrow('ends within its header');
  expect(() => parseWeights(whole.slice(0, whole.byteLength - 8))).toThrow('lies outside it');
  const broken = new Uint8Array(whole.slice(0));
  broken[12] = 0xff;
  expect(() => parseWeights(broken.buffer)).toThrow('header cannot be read');
});

test('no file of the right beginning makes it fail in any other way', () => {
  const whole = new Uint8Array(file());
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 3000 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const changed = whole.slice();
      changed[at] = byte;
      try {
        parseWeights(changed.buffer);
      } catch (error) {
        expect(String(error)).toContain('weights of the reading');
      }
    }),
    { seed: 22, numRuns: 300 },
  );
});
