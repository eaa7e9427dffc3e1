import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../calendar/build.ts';
import { parseNotice } from '../calendar/holiday-notice.ts';
import { publishedTable } from '../calendar/published.ts';
import { withNotice } from '../calendar/published-table.ts';
import { at, day, endOf } from '../testing/at.ts';
import { made2027 } from '../testing/holiday-notices.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { calendar, Story } from '../testing/lighthouse-world.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from './case.ts';
import { recountCase, type Recount } from './recount.ts';

const notice = parseNotice(made2027);
if (!notice.ok) throw new Error(notice.refusal.code);
const next = buildCalendar({
  offsetMinutes: 480,
  fromYear: 2025,
  untilYear: 2027,
  overlays: [],
  hours: [],
  published: withNotice(publishedTable, notice.value),
});
const [ordinary, storm] = lighthouse.limitSets as [Recount['limitSet'], Recount['limitSet']];

function recounted(state: CaseState, change: Partial<Recount> = {}) {
  const recount: Recount = {
    previous: calendar,
    next,
    ownAfter: day('2026-12-31'),
    limitSet: ordinary,
    at: at('2026-12-31T12:00+08:00'),
    ...change,
  };
  const facts = recountCase(state, recount);
  return {
    facts,
    after: facts.reduce<CaseState>((now, fact) => evolve(now, fact), state),
    recount,
  };
}

/** Raised on 30 December at ten, taken on by the station master: a day to treat, five working days in all. */
function held(limitSet = ordinary, hour = '2026-12-30T11:00+08:00'): Story {
  return new Story({ limitSet })
    .raise('keeper', '2026-12-30T10:00+08:00')
    .then('master', hour, { type: 'accept', next: 'self' });
}

describe('a case after the notice for next year', () => {
  it('moves its cap and the clocks counted into the year, each with its fact, and becomes firm', () => {
    const state = held(storm, '2026-12-31T10:00+08:00').state;
    const { facts, after } = recounted(state, { limitSet: storm });
    expect(facts).toEqual([
      {
        type: 'due-moved',
        seq: 2,
        from: endOf('2027-01-05'),
        to: endOf('2027-01-06'),
        provisional: false,
        why: 'calendar',
      },
    ]);
    expect(after.clocks.every(({ provisional }) => !provisional)).toBe(true);
  });

  it('moves the cap beside a clock that stays', () => {
    const { facts } = recounted(held().state);
    expect(facts).toEqual([
      { type: 'cap-moved', to: endOf('2027-01-07'), why: 'calendar', provisional: false },
    ]);
  });

  it('a second run finds nothing', () => {
    const { state } = held();
    const resumed = { ...state, capDueAt: endOf('2027-01-08'), capProvisional: true };
    for (const before of [state, resumed]) {
      const { facts, after, recount } = recounted(before);
      expect(facts).toHaveLength(1);
      expect(recountCase(after, recount)).toEqual([]);
    }
  });

  it('what has fallen due or is closed stays', () => {
    const { state } = held(storm, '2026-12-31T10:00+08:00');
    expect(recounted(state, { limitSet: storm, at: endOf('2027-01-05') }).facts).toEqual([]);
    expect(recounted({ ...state, stage: 'closed' }, { limitSet: storm }).facts).toEqual([]);
  });

  it('a due that would lie in the past stays where it is, firm', () => {
    const { state } = held(storm, '2026-12-31T10:00+08:00');
    const swapped = { previous: next, next: calendar, limitSet: storm };
    const moved = recounted(state, { limitSet: storm }).after;
    const { facts } = recounted(moved, { ...swapped, at: at('2027-01-06T08:00+08:00') });
    expect(facts).toEqual([
      {
        type: 'due-moved',
        seq: 2,
        from: endOf('2027-01-06'),
        to: endOf('2027-01-06'),
        provisional: true,
        why: 'calendar',
      },
    ]);
  });

  it('a suspended clock moves too, so that what is left of it stays the same', () => {
    const { state } = held(storm, '2026-12-31T10:00+08:00');
    const paused = {
      ...state,
      stage: 'suspended' as const,
      clocks: state.clocks.map((clock) => ({
        ...clock,
        pausedAt: clock.endedAt ?? state.raisedAt,
      })),
    };
    expect(recounted(paused, { limitSet: storm }).facts).toHaveLength(1);
  });

  it('a clock that shows the cap follows the cap, and says when it no longer does', () => {
    const { state } = held();
    const capped = (value: number): CaseState => ({
      ...state,
      clocks: state.clocks.map((clock) =>
        clock.endedAt === null
          ? {
              ...clock,
              limit: { unit: 'natural-day', value },
              dueAt: state.capDueAt!,
              provisional: true,
              capped: true,
            }
          : clock,
      ),
    });
    const moved = { type: 'due-moved', from: endOf('2027-01-06'), provisional: false };
    const under = recounted(capped(12)).facts;
    expect(under[1]).toMatchObject({ ...moved, to: endOf('2027-01-07') });
    expect(under[1]).not.toHaveProperty('capped');
    const before = recounted(capped(7)).facts;
    expect(before[1]).toMatchObject({ ...moved, to: endOf('2027-01-06'), capped: false });
  });

  describe('a clock under the cap that has been suspended', () => {
    const limitSet = {
      ...ordinary,
      treat: { station: { unit: 'working-day', value: 10 } },
    } as const;
    /** Ten working days under a cap of five, suspended on the second day for three weeks. */
    const resumed = new Story({ limitSet })
      .raise('keeper', '2026-12-10T10:00+08:00')
      .then('master', '2026-12-10T11:00+08:00', { type: 'accept', next: 'self' })
      .then('master', '2026-12-11T09:00+08:00', {
        type: 'request-suspension',
        untilOn: day('2027-01-20'),
        reason: '等配件',
      })
      .then('head', '2026-12-11T09:30+08:00', {
        type: 'decide-suspension',
        approve: true,
        note: '',
      })
      .then('master', '2026-12-30T10:00+08:00', { type: 'resume', note: '' }).state;
    const clockOf = ({ clocks }: CaseState) => clocks.find(({ kind }) => kind === 'treat');

    it('takes back the days of both', () => {
      expect(resumed.capDueAt).toBe(endOf('2027-01-05'));
      expect(clockOf(resumed)).toMatchObject({
        dueAt: endOf('2027-01-05'),
        capped: true,
        uncappedDueAt: endOf('2027-01-12'),
      });
    });

    it('follows the cap, with its own due behind it', () => {
      const { facts, after, recount } = recounted(resumed, { limitSet });
      expect(facts.map(({ type }) => type)).toEqual(['cap-moved', 'due-moved']);
      expect(after.capDueAt).toBe(endOf('2027-01-06'));
      expect(clockOf(after)).toMatchObject({
        dueAt: endOf('2027-01-06'),
        capped: true,
        provisional: false,
        uncappedDueAt: endOf('2027-01-13'),
      });
      expect(recountCase(after, recount)).toEqual([]);
    });

    it('follows the cap too where its own due was not kept', () => {
      const earlier = {
        ...resumed,
        clocks: resumed.clocks.map(({ uncappedDueAt: _, ...clock }) => clock),
      };
      const { after, recount } = recounted(earlier, { limitSet });
      expect(clockOf(after)).toMatchObject({
        dueAt: endOf('2027-01-06'),
        capped: true,
        provisional: false,
      });
      expect(recountCase(after, recount)).toEqual([]);
    });
  });
});
