/** What is compared: how many a second (more is better) or how many milliseconds (less is better). */
export type Unit = 'per s' | 'ms';

/**
 * One line of the table. `ours` and `floor` are measured in turn in the same run; a floor is hand-written on the raw
 * driver, reads or writes the same rows and stands in `floors/`.
 */
export type Figure = {
  readonly name: string;
  readonly unit: Unit;
  readonly ours: () => Promise<number>;
  readonly floor: (() => Promise<number>) | null;
  readonly goal: Goal;
  /** More rounds for what is quick. */
  readonly rounds?: number;
};

export type Goal =
  /** Of the floor's rate at least this share. */
  | { readonly share: number }
  /** At most so many times the floor's time. */
  | { readonly times: number }
  /** In the figure's own unit. */
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | null;

export type Measured = {
  readonly figure: Figure;
  readonly ours: number;
  readonly floor: number | null;
  /** Median of the rounds' own ratios, ours to floor. */
  readonly ratio: number | null;
  readonly met: boolean | null;
};

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** In turn, so that a machine that slows down slows both; one round of each beforehand does not count. */
export async function measure(figure: Figure, rounds: number): Promise<Measured> {
  const { ours, floor } = figure;
  await ours();
  await floor?.();
  const pairs: Array<{ ours: number; floor: number | null }> = [];
  for (let round = 0; round < (figure.rounds ?? rounds); round += 1) {
    const first = round % 2 === 0 ? await ours() : null;
    const below = floor ? await floor() : null;
    pairs.push({ ours: first ?? (await ours()), floor: below });
  }
  const mine = median(pairs.map((pair) => pair.ours));
  const under = floor ? median(pairs.map((pair) => pair.floor ?? Number.NaN)) : null;
  const ratio = floor ? median(pairs.map((pair) => pair.ours / (pair.floor ?? Number.NaN))) : null;
  return { figure, ours: mine, floor: under, ratio, met: isMet(figure.goal, mine, ratio) };
}

function isMet(goal: Goal, ours: number, ratio: number | null): boolean | null {
  if (goal === null) return null;
  if ('share' in goal) return ratio !== null && ratio >= goal.share;
  if ('times' in goal) return ratio !== null && ratio <= goal.times;
  return 'atLeast' in goal ? ours >= goal.atLeast : ours <= goal.atMost;
}

/** Milliseconds of one run. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The median of several runs, for what takes a few milliseconds. */
export async function often(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) taken.push(await timed(work));
  return median(taken);
}

/** 95 of 100 are quicker. */
export async function mostly(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) taken.push(await timed(work));
  return quantile(taken, 0.95);
}
