import { expect, test } from 'vitest';
import { shippedWeights } from '../shipped-reader';
import { readTensors } from './read-weights';
import { writeTensors } from './write-weights';

test('a file that is read and written again is the same, byte for byte', () => {
  const file = shippedWeights();
  const { version, dims, tensors, training } = readTensors(file);
  expect(Buffer.from(writeTensors(version, dims, tensors, training)).equals(Buffer.from(file))).toBe(true);
});
