import { done, refuse, type Outcome } from '@wangge/grid/outcome';

/**
 * 乐观锁：somebody else was first. `noun.changed` with the version that is there now, so that the page can show it and
 * keep what was typed. `update … where version = expected returning …` gave the rows.
 */
export function wonLock(
  noun: string,
  changedRows: readonly unknown[],
  current: number | null,
): Outcome<true> {
  if (changedRows.length > 0) return done(true);
  return current === null
    ? refuse(`${noun}.not-found`)
    : refuse(`${noun}.changed`, { version: current });
}

/** The check before deciding: what the client saw is what is there. */
export function sameVersion(noun: string, expected: number, current: number): Outcome<true> {
  return expected === current ? done(true) : refuse(`${noun}.changed`, { version: current });
}
