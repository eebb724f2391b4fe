import { distanceClass } from './distance';
import type { TokenInputs } from './network';
import type { Weights } from './weights';

/** The network once more, in double precision and as plainly as it is defined: what the quick one is held to. */

type Matrix = number[][];

export interface Plain {
  states: Matrix;
  emissions: Matrix;
}

export function plainEncode(weights: Weights, inputs: TokenInputs): Plain {
  const { vector, subvectors, feature, layers } = weights.dims;
  const codes = weights.tensor('words.codes').data;
  const book = weights.floats('words.book');
  const unknown = weights.floats('words.unknown');
  const table = rowsOf(weights.floats('features'), feature);
  const part = vector / subvectors;
  let states = Array.from({ length: inputs.length }, (_, t): number[] => {
    const word = inputs.words[t]!;
    const meaning = Array.from({ length: vector }, (_, i) => {
      if (word < 0) return unknown[i]!;
      const code = codes[word * subvectors + Math.floor(i / part)]!;
      return book[(Math.floor(i / part) * 256 + code) * part + (i % part)]!;
    });
    const own = inputs.features.subarray(t === 0 ? 0 : inputs.featureEnds[t - 1]!, inputs.featureEnds[t]!);
    const sum = Array.from({ length: feature }, (_, i) =>
      [...own].reduce((total, row) => total + table[row]![i]!, 0),
    );
    return [...meaning, ...sum];
  });
  for (let layer = 0; layer < layers; layer++) states = biLstm(weights, `enc.${layer}`, states);
  return { states, emissions: dense(weights, states, 'a.w', 'a.b') };
}

export function plainRoles(
  weights: Weights,
  { states }: Plain,
  [from, to]: readonly [number, number],
  [cueFrom, cueTo]: readonly [number, number],
): Matrix {
  const projected = dense(weights, states, 'b.p.w', 'b.p.b');
  const cue = states.slice(cueFrom, cueTo);
  const mean = cue[0]!.map((_, i) => cue.reduce((sum, state) => sum + state[i]!, 0) / cue.length);
  const asked = dense(weights, [mean], 'b.q.w')[0]!;
  const distances = rowsOf(weights.floats('b.dist'), weights.dims.project);
  const z = projected
    .slice(from, to)
    .map((row, t) =>
      row.map((value, i) =>
        Math.tanh(value + asked[i]! + distances[distanceClass(from + t, cueFrom, cueTo)]![i]!),
      ),
    );
  return dense(weights, biLstm(weights, 'b', z), 'b.e.w', 'b.e.b');
}

function biLstm(weights: Weights, name: string, x: Matrix): Matrix {
  const forward = lstm(weights, `${name}.f`, x);
  const backward = lstm(weights, `${name}.b`, [...x].reverse()).reverse();
  return forward.map((row, t) => [...row, ...backward[t]!]);
}

function lstm(weights: Weights, name: string, x: Matrix): Matrix {
  const fromInput = dense(weights, x, `${name}.wx`, `${name}.b`);
  const size = fromInput[0]!.length / 4;
  let state = new Array<number>(size).fill(0);
  let cell = [...state];
  const logistic = (value: number) => 1 / (1 + Math.exp(-value));
  return fromInput.map((row) => {
    const gates = dense(weights, [state], `${name}.wh`)[0]!.map((value, i) => value + row[i]!);
    cell = cell.map(
      (value, j) =>
        logistic(gates[size + j]!) * value + logistic(gates[j]!) * Math.tanh(gates[2 * size + j]!),
    );
    state = cell.map((value, j) => logistic(gates[3 * size + j]!) * Math.tanh(value));
    return state;
  });
}

function dense(weights: Weights, x: Matrix, w: string, b?: string): Matrix {
  const matrix = rowsOf(weights.floats(w), weights.tensor(w).shape[1]!);
  const bias = b === undefined ? [] : [...weights.floats(b)];
  return x.map((row) =>
    matrix[0]!.map((_, column) =>
      row.reduce((sum, value, k) => sum + value * matrix[k]![column]!, bias[column] ?? 0),
    ),
  );
}

function rowsOf(data: Float32Array, columns: number): Matrix {
  return Array.from({ length: data.length / columns }, (_, row) => [
    ...data.subarray(row * columns, (row + 1) * columns),
  ]);
}
