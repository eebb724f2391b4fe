import { expect, test } from 'vitest';
import { shippedWeights } from '../shipped-reader';
import { readTensors } from './read-weights';
import { writeTensors } from './write-weights';

test('what is read of a file of weights makes the same file again', () => {
  const file = shippedWeights();
  const { version, dims, tensors, training } = readTensors(file);
  expect(Buffer.from(writeTensors(version, dims, tensors, training)).equals(Buffer.from(file))).toBe(true);
});
