import { dueAt } from '@wangge/grid/calendar/due';
import type { Limit } from '@wangge/grid/calendar/limit';
import type { CaseState } from '@wangge/grid/case/case';
import { openClock } from '@wangge/grid/case/clock';
import { treatLimit } from '@wangge/grid/case/limit';
import type { CaseWorld } from '@wangge/grid/case/world';
import type { Instant } from '@wangge/grid/time';
import { kindNamed } from './terms.ts';

export type Promised = {
  readonly limit: Limit | null;
  readonly dueAt: Instant | null;
  readonly uncappedDueAt: Instant | null;
  readonly provisional: boolean;
  readonly capped: boolean;
};

const nothing: Promised = {
  limit: null,
  dueAt: null,
  uncappedDueAt: null,
  provisional: false,
  capped: false,
};

/**
 * 若现在交到这一档：what would be due. Within the tier that holds it already the clock runs on; a hand-up stops the cap.
 */
export function promisedTo(
  state: CaseState,
  world: CaseWorld,
  { tier, stopsCap = false }: { readonly tier: string; readonly stopsCap?: boolean },
): Promised {
  const kind = kindNamed(world.policy, state.kind);
  const limit = kind && treatLimit(world.limitSet, kind, { ...state, tier, own: state.ownLimit });
  if (!limit || limit === 'by-plan') return nothing;
  const open = openClock(state, 'treat');
  if (open?.tier === tier)
    return {
      ...nothing,
      limit: open.limit,
      dueAt: open.dueAt,
      provisional: open.provisional,
      capped: open.capped,
    };
  const under = stopsCap ? { ...state, capDueAt: null } : state;
  return { limit, ...cappedDue(under, world, limit, world.at) };
}

export function cappedDue(state: CaseState, world: CaseWorld, limit: Limit, from: Instant) {
  const due = dueAt(world.calendar, limit, from);
  const cap = state.capDueAt;
  const capped = cap !== null && cap < due.at;
  return {
    dueAt: capped ? cap : due.at,
    uncappedDueAt: capped ? due.at : null,
    provisional: due.provisional,
    capped,
  };
}
