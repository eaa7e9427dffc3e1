import { randomInt } from 'node:crypto';
import { givenSeed } from '@wangge/api/testing/runs';

export type Chance = {
  /** From nought to below one. */
  readonly next: () => number;
  /** A whole number from `from` to below `until`. */
  readonly between: (from: number, until: number) => number;
  readonly pick: <T>(of: readonly T[]) => T;
};

/** Chance that can be had again: the seed is said aloud, and `SEED=…` gives the same run. */
export function seeded(title: string): Chance {
  const seed = givenSeed ?? randomInt(2 ** 31);
  console.info(`${title}: SEED=${seed}`);
  return chanceOf(seed);
}

/** mulberry32 */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, until: number) => from + Math.floor(next() * (until - from));
  return {
    next,
    between,
    pick: (of) => {
      const picked = of[between(0, of.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
