import { done, type Outcome, refuse } from '../outcome.ts';

/** 撤销时还在那里的：open cases on the grid itself, and people whose appointments go on beyond the day. */
export type Remaining = {
  readonly gridId: string;
  readonly openCases: number;
  readonly holders: number;
};

/**
 * 撤销之前：还有在办案件、还有人任职的，先说清楚再撤。What remains stays with its posts (a case is closed by whoever has
 * it), so it may be left knowingly; it is never left by oversight. Refuses with `grid.has-open-cases`, `grid.has-holders`.
 */
export function mayClose(remaining: readonly Remaining[], knowingly: boolean): Outcome<true> {
  if (knowingly) return done(true);
  const cases = sum(remaining.map(({ openCases }) => openCases));
  if (cases > 0) return refuse('grid.has-open-cases', { count: cases });
  const holders = sum(remaining.map((each) => each.holders));
  return holders > 0 ? refuse('grid.has-holders', { count: holders }) : done(true);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
