import { afterEach, expect, test, vi } from 'vitest';
import { createNetwork, MOST_TOKENS, type Network, type TokenInputs } from './network';
import { plainEncode, plainRoles } from './network-for-tests';
import { type Dims, type Tensor, Weights } from './weights';
import { randomOf, randomTensors, SMALL } from './weights-for-tests';

afterEach(() => vi.unstubAllGlobals());

/** Deltas of at most 100 in LEB128 are bytes as they are. */
const WORDS = Uint32Array.from({ length: 20 }, (_, i) => 100 * i);
const DELTAS: Tensor = { type: 'u8', shape: [20], data: Uint8Array.from([0, ...Array(19).fill(100)]) };

const LARGER: Dims = {
  ...SMALL,
  vector: 48,
  subvectors: 12,
  feature: 32,
  hidden: 32,
  project: 32,
  roleHidden: 24,
};

function weightsOf(dims: Dims, seed = 1): Weights {
  return new Weights('test', dims, randomTensors(dims, WORDS, DELTAS, seed));
}

/** Tokens with words known and unknown, and with none to five features. */
function tokens(length: number, seed: number): TokenInputs {
  const random = randomOf(seed);
  const features: number[] = [];
  const featureEnds = new Int32Array(length);
  for (let t = 0; t < length; t++) {
    for (let i = Math.floor(random() * 6); i > 0; i--) features.push(Math.floor(random() * SMALL.buckets));
    featureEnds[t] = features.length;
  }
  return {
    length,
    words: Int32Array.from({ length }, () => Math.floor(random() * 21) - 1),
    features: Uint16Array.from(features),
    featureEnds,
  };
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, within: number): void {
  expect(actual.length).toBe(expected.length);
  const off = Array.from(actual, (value, i) => Math.abs(value - expected[i]!));
  expect(Math.max(0, ...off)).toBeLessThan(within);
}

const KINDS = [
  { wasm: true, kind: 'wasm' },
  { wasm: false, kind: 'js' },
];

test.each(KINDS)('computes in $kind what its definition says', async ({ wasm, kind }) => {
  for (const dims of [SMALL, LARGER, { ...SMALL, layers: 1 }, { ...SMALL, layers: 3 }]) {
    const weights = weightsOf(dims);
    const network = await createNetwork(weights, { wasm });
    expect(network.kind).toBe(kind);
    for (const length of [1, 2, 3, 4, 5, 30]) {
      const inputs = tokens(length, 7 + length);
      const encoded = network.encode(inputs);
      const plain = plainEncode(weights, inputs);
      expectClose(encoded.emissions, plain.emissions.flat(), 1e-4);
      const cue = [Math.floor(length / 2), Math.floor(length / 2) + 1] as const;
      expectClose(
        network.rolesOf(encoded, [0, length], cue),
        plainRoles(weights, plain, [0, length], cue).flat(),
        1e-4,
      );
    }
  }
});

test('WebAssembly and plain JavaScript agree over a whole window', async () => {
  const weights = weightsOf(LARGER, 3);
  const [quick, plain] = (await Promise.all(KINDS.map(({ wasm }) => createNetwork(weights, { wasm })))) as [
    Network,
    Network,
  ];
  const inputs = tokens(MOST_TOKENS, 5);
  const [a, b] = [quick.encode(inputs), plain.encode(inputs)];
  expectClose(a.emissions, b.emissions, 1e-4);
  const window = [100, 400] as const;
  expectClose(quick.rolesOf(a, window, [120, 123]), plain.rolesOf(b, window, [120, 123]), 1e-4);
});

test.each(KINDS)('a window keeps its own states while others are encoded ($kind)', async ({ wasm }) => {
  const network = await createNetwork(weightsOf(SMALL), { wasm });
  const first = network.encode(tokens(40, 1));
  const before = network.rolesOf(first, [5, 30], [10, 12]);
  network.encode(tokens(60, 2));
  expect([...network.rolesOf(first, [5, 30], [10, 12])]).toEqual([...before]);
});

test.each(KINDS)('takes no token and no window too long ($kind)', async ({ wasm }) => {
  const network = await createNetwork(weightsOf(SMALL), { wasm });
  expect(network.encode(tokens(0, 1)).emissions).toHaveLength(0);
  expect(() => network.encode(tokens(MOST_TOKENS + 1, 1))).toThrow(RangeError);
});

test('features in any number', async () => {
  const weights = weightsOf(SMALL);
  const network = await createNetwork(weights);
  const features = Uint16Array.from({ length: 50_000 }, (_, i) => i % 2);
  const inputs = {
    length: 3,
    words: new Int32Array(3),
    features,
    featureEnds: Int32Array.of(20_000, 40_000, 50_000),
  };
  expectClose(network.encode(inputs).emissions, plainEncode(weights, inputs).emissions.flat(), 1e-3);
});

test('where WebAssembly is refused, plain JavaScript does the work', async () => {
  vi.stubGlobal('WebAssembly', {
    compile: () => Promise.reject(new Error('refused by the content security policy')),
  });
  expect((await createNetwork(weightsOf(SMALL))).kind).toBe('js');
  vi.stubGlobal('WebAssembly', undefined);
  expect((await createNetwork(weightsOf(SMALL))).kind).toBe('js');
});

test('says which weights are missing or do not fit', async () => {
  const tensors = randomTensors(SMALL, WORDS, DELTAS);
  tensors.delete('a.w');
  await expect(createNetwork(new Weights('test', SMALL, tensors))).rejects.toThrow('there is no "a.w"');
  await expect(createNetwork(new Weights('test', { ...SMALL, hidden: 8 }, tensors))).rejects.toThrow(
    '"enc.0.f.wx" is [20,16], not [20,32]',
  );
  await expect(createNetwork(weightsOf({ ...SMALL, distances: 5 }))).rejects.toThrow('5 distances');
  await expect(createNetwork(weightsOf({ ...SMALL, hidden: 6 }))).rejects.toThrow('sizes');
});
