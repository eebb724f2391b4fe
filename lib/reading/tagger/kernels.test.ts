import { expect, test } from 'vitest';
import { jsKernels } from './kernels-js';
import { wasmKernels } from './kernels-wasm';

const KERNELS = [
  { kind: 'wasm', make: wasmKernels },
  { kind: 'js', make: async (numbers: number) => jsKernels(numbers) },
];

test.each(KERNELS)('the tangent is within a millionth of the true one ($kind)', async ({ make }) => {
  const count = 40_000;
  const { memory, tanh } = await make(count);
  const values = Float32Array.from({ length: count }, (_, i) => (i - count / 2 + 0.5) / 1000);
  memory.set(values);
  tanh(0, count);
  let worst = 0;
  for (const [i, value] of values.entries())
    worst = Math.max(worst, Math.abs(memory[i]! / Math.tanh(value) - 1));
  expect(worst).toBeGreaterThan(0);
  expect(worst).toBeLessThan(1e-6);
});

test.each(KERNELS)('the tangent stays one far out ($kind)', async ({ make }) => {
  const { memory, tanh } = await make(8);
  memory.set([-1e30, -50, 50, 1e30, 0, 0, 0, 0]);
  tanh(0, 4);
  for (const [i, expected] of [-1, -1, 1, 1].entries()) expect(memory[i]).toBeCloseTo(expected, 6);
  expect(memory[4]).toBe(0);
});
