/** Of `pnpm test:long`: what an ordinary run does a few times is done as often as it is promised. */
export const long = process.env['TEST_LONG'] === '1';

/** `SEED=…` as it was said when something was found: the same run once more. */
export const givenSeed =
  process.env['SEED'] === undefined ? undefined : Number(process.env['SEED']);

/** How often fast-check tries, in an ordinary run and in a long one. */
export function runsOf(ordinary: number, often: number) {
  const numRuns = long ? often : ordinary;
  return givenSeed === undefined ? { numRuns } : { numRuns, seed: givenSeed };
}
