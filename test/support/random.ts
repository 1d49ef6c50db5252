/** Reproducible random choices. The seed is printed; `SEED=…` in the environment repeats a run. */
export interface Random {
  readonly seed: number;
  /** In [0, 1). */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
}

/** On CI every run is the same, so that a change is judged by itself and not by luck; at a desk every run is new. */
const SEED_OF_CI = 20_261_121;

/** @param name stands before the seed in the output. */
export function random(
  name: string,
  seed = Number(process.env.SEED) || (process.env.CI ? SEED_OF_CI : (Math.random() * 2 ** 31) | 0),
): Random {
  let state = seed | 0;
  // Mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  if (!process.env.QUIET) console.log(`      ${name}: SEED=${seed}`);
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    seed,
    next,
    int,
    pick: (items) => items[int(0, items.length - 1)]!,
    chance: (probability) => next() < probability,
  };
}
