/** Chance that comes out the same for the same seed, so that what went wrong once can be looked at again. */
export interface Random {
  /** A whole number from `from` up to, and not including, `to`. */
  between(from: number, to: number): number;
  /** `true` in this share of cases (0 to 1). */
  happens(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Another series, that runs beside this one without changing it. */
  fork(): Random;
}

/** Mulberry32 (Tommy Ettinger, 2017). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from));
  return {
    between,
    happens: (share) => next() < share,
    pick: (list) => list[between(0, list.length)]!,
    fork: () => randomFrom(between(0, 2 ** 32)),
  };
}
