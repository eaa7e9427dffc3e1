import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day } from '../testing/at.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { directory, leak, lighthousePeople, worldOf } from '../testing/lighthouse-world.ts';
import { HOUR } from '../time.ts';
import { act } from './act.ts';
import type { CaseState } from './case.ts';
import type { CaseCommand, RaiseCommand } from './command.ts';
import { evolve, fold } from './evolve.ts';
import type { CaseFact } from './fact.ts';
import { raise } from './raise.ts';

const start = at('2026-02-10T09:00+08:00');
const post = fc.constantFrom(...directory.map((seat) => seat.postId));
const text = fc.constantFrom('', '查过', '等料');

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({
    type: fc.constant('accept' as const),
    next: fc.constantFrom('dispatch' as const, 'self' as const),
  }),
  fc.record({ type: fc.constant('dispatch' as const), postId: post, note: text }),
  fc.constant({ type: 'take-on' as const }),
  fc.record({
    type: fc.constant('return' as const),
    reason: fc.constantFrom('not-ours', 'nonsense'),
    note: text,
  }),
  fc.record({
    type: fc.constantFrom('hand-over' as const, 'hand-up' as const),
    postId: post,
    plan: text,
    opinion: text,
  }),
  fc.record({ type: fc.constant('note-reason' as const), text }),
  fc.record({
    type: fc.constant('decide-reason' as const),
    clock: fc.integer({ min: 1, max: 4 }),
    approve: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('request-extension' as const),
    untilOn: fc.integer({ min: day('2026-02-11'), max: day('2026-03-10') }),
    reason: text,
  }),
  fc.record({ type: fc.constant('decide-extension' as const), approve: fc.boolean(), note: text }),
  fc.record({
    type: fc.constant('request-suspension' as const),
    untilOn: fc.integer({ min: day('2026-02-11'), max: day('2026-04-10') }),
    reason: text,
  }),
  fc.record({ type: fc.constant('decide-suspension' as const), approve: fc.boolean(), note: text }),
  fc.record({ type: fc.constant('resume' as const), note: text }),
  fc.record({
    type: fc.constant('treat' as const),
    solution: text,
    result: text,
    effect: text,
    photosAfter: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ type: fc.constant('verify' as const), passed: fc.boolean(), text }),
  fc.record({ type: fc.constant('reopen' as const), reason: text }),
  fc.record({
    type: fc.constant('regrade' as const),
    grade: fc.constantFrom('plain', 'grave', 'major'),
    reason: text,
  }),
  fc.record({ type: fc.constant('withdraw' as const), reason: text }),
);

const step = fc.record({
  person: fc.constantFrom(...lighthousePeople),
  hours: fc.integer({ min: 0, max: 40 }),
  command,
});
const opening = fc.record({
  kind: fc.constantFrom('leak', 'lamp-out', 'cracked-tower', 'grievance'),
  source: fc.constantFrom<RaiseCommand['source'][]>('staff', 'check', 'public', 'meeting'),
  limitSet: fc.constantFrom(0, 1),
});

/** Plays a random story; refused steps change nothing. */
function play(
  open: { kind: string; source: RaiseCommand['source']; limitSet: number },
  steps: ReadonlyArray<{
    person: (typeof lighthousePeople)[number];
    hours: number;
    command: CaseCommand;
  }>,
) {
  const world = (person: (typeof lighthousePeople)[number] | null, when: number) =>
    worldOf(person, when, { limitSet: lighthouse.limitSets[open.limitSet]! });
  const raised = raise(world(open.source === 'public' ? null : 'keeper', start), {
    ...leak,
    kind: open.kind,
    source: open.source,
  });
  if (!raised.ok) return null;
  const facts: CaseFact[] = [...raised.value];
  let state = fold(facts);
  let now = start;
  for (const each of steps) {
    now += each.hours * HOUR;
    const outcome = act(state, world(each.person, now), each.command);
    if (!outcome.ok) continue;
    facts.push(...outcome.value);
    state = outcome.value.reduce<CaseState | null>(evolve, state)!;
  }
  return { facts, state };
}

describe('whatever people do', () => {
  it('folding the log gives the row', () => {
    fc.assert(
      fc.property(opening, fc.array(step, { maxLength: 40 }), (open, steps) => {
        const played = play(open, steps);
        if (played) expect(fold(played.facts)).toEqual(played.state);
      }),
    );
  });

  it('a due never precedes its start, and no two clocks of one kind run at once', () => {
    fc.assert(
      fc.property(opening, fc.array(step, { maxLength: 40 }), (open, steps) => {
        const clocks = play(open, steps)?.state.clocks ?? [];
        for (const clock of clocks)
          if (!clock.capped) expect(clock.dueAt).toBeGreaterThan(clock.startedAt);
        const running = clocks.filter((clock) => clock.endedAt === null).map((clock) => clock.kind);
        expect(new Set(running).size).toBe(running.length);
      }),
    );
  });

  it('an open case always lies with exactly one occupied post; an ended one with none, and without a running clock', () => {
    fc.assert(
      fc.property(opening, fc.array(step, { maxLength: 40 }), (open, steps) => {
        const state = play(open, steps)?.state;
        if (!state) return;
        if (state.stage === 'closed') {
          expect(state.turnPostId).toBeNull();
          expect(state.clocks.every((clock) => clock.endedAt !== null)).toBe(true);
        } else
          expect(
            directory.find((seat) => seat.postId === state.turnPostId)?.people.length,
          ).toBeGreaterThan(0);
      }),
    );
  });

  it('nobody verifies what they treated', () => {
    fc.assert(
      fc.property(opening, fc.array(step, { maxLength: 60 }), (open, steps) => {
        const state = play(open, steps)?.state;
        if (state?.ending === 'done') expect(state.verifiedBy).not.toBe(state.treatedBy);
      }),
    );
  });
});
