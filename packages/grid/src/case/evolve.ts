import type { CaseState, Clock } from './case.ts';
import type { CaseFact } from './fact.ts';

/** 折叠：事实 → 现状。`fold(log) = row` 是一条性质测试。 */
export function evolve(state: CaseState | null, fact: CaseFact): CaseState {
  if (fact.type === 'raised') return fact.state;
  if (state === null) throw new Error('the first fact of a case is raised');
  switch (fact.type) {
    case 'moved':
      return {
        ...state,
        stage: fact.to,
        turnPostId: fact.turnPostId,
        holder: fact.holder === undefined ? state.holder : fact.holder,
        sentByPostId: fact.sentByPostId === undefined ? state.sentByPostId : fact.sentByPostId,
      };
    case 'accepted':
      return {
        ...state,
        acceptedAt: fact.at,
        firstReceiverId: state.firstReceiverId ?? fact.personId,
      };
    case 'classified':
      return { ...state, kind: fact.kind, fields: fact.fields };
    case 'graded':
      return { ...state, grade: fact.grade, marks: fact.marks };
    case 'taken-on':
      return state.holder
        ? { ...state, holder: { ...state.holder, personId: fact.personId } }
        : state;
    case 'returned':
      return { ...state, returns: state.returns + 1 };
    case 'handed-up':
      return { ...state, handedUp: true };
    case 'reason-noted':
      return {
        ...state,
        clocks: change(state.clocks, fact.clock, (clock) => ({ ...clock, reason: fact.reason })),
      };
    case 'reason-decided':
      return {
        ...state,
        clocks: change(state.clocks, fact.clock, (clock) => decided(clock, fact.approved, fact.by)),
      };
    case 'extension-requested':
      return { ...state, pendingExtension: fact.request };
    case 'extension-decided':
      return {
        ...state,
        pendingExtension: null,
        extensions: state.extensions + (fact.approved ? 1 : 0),
      };
    case 'suspension-requested':
      return { ...state, pendingSuspension: fact.request };
    case 'suspension-decided':
      return { ...state, pendingSuspension: null };
    case 'suspended':
      return {
        ...state,
        suspendedUntil: fact.untilOn,
        suspendedFrom: fact.from,
        suspendedOn: fact.on,
        clocks: state.clocks.map((clock) =>
          clock.endedAt === null ? { ...clock, pausedAt: fact.at } : clock,
        ),
      };
    case 'resumed':
      return {
        ...state,
        suspendedUntil: null,
        suspendedFrom: null,
        suspendedOn: null,
        clocks: state.clocks.map((clock) =>
          clock.pausedAt === null ? clock : { ...clock, pausedAt: null },
        ),
      };
    case 'plan-filled':
      return { ...state, fiveItems: fact.items };
    case 'plan-decided':
      return {
        ...state,
        fiveItems: state.fiveItems && {
          ...state.fiveItems,
          approvedBy: fact.approved ? fact.by : null,
          // Logs from before it was kept go on making the cases that they made.
          ...(state.fiveItems.askedPostId === undefined ? {} : { askedPostId: null }),
        },
      };
    case 'photographed':
      return fact.phase === 'after'
        ? { ...state, photosAfter: state.photosAfter + fact.count }
        : fact.phase === 'before'
          ? { ...state, photosBefore: state.photosBefore + fact.count }
          : state;
    case 'treated':
      return {
        ...state,
        treatedBy: fact.by,
        treatedAt: fact.at,
        onTheSpot: fact.onTheSpot,
        content: { ...state.content, ...fact.content },
      };
    case 'verified':
      return {
        ...state,
        verifiedBy: fact.passed ? fact.by : null,
        rework: state.rework + (fact.passed ? 0 : 1),
      };
    case 'ended':
      return {
        ...state,
        ending: fact.ending,
        closedAt: fact.at,
        mergedInto: fact.into ?? null,
        lookBackOn: fact.lookBackOn ?? null,
      };
    case 'reopened':
      return {
        ...state,
        ending: null,
        closedAt: null,
        lookBackOn: null,
        verifiedBy: null,
        reopened: state.reopened + 1,
      };
    case 'urged':
      return { ...state, urges: state.urges + 1 };
    case 'looked-back':
      return { ...state, lookBackOn: null };
    case 'published':
      return { ...state, published: fact.published };
    case 'clock-started':
      return { ...state, clocks: [...state.clocks, fact.clock] };
    case 'clock-ended':
      return {
        ...state,
        clocks: change(state.clocks, fact.seq, (clock) => ({
          ...clock,
          endedAt: fact.at,
          pausedAt: null,
          verdict: fact.verdict,
        })),
      };
    case 'due-moved':
      return {
        ...state,
        clocks: change(state.clocks, fact.seq, (clock) => ({
          ...clock,
          dueAt: fact.to,
          provisional: fact.provisional,
          ...cappedBy(fact, clock),
        })),
      };
    case 'cap-moved':
      return { ...state, capDueAt: fact.to, capProvisional: fact.provisional };
    case 'refused':
    case 'dispatched':
    case 'handed-over':
    case 'progressed':
    case 'answered':
    case 'supervised':
      return state;
  }
}

export function fold(facts: readonly CaseFact[]): CaseState {
  const state = facts.reduce<CaseState | null>(evolve, null);
  if (state === null) throw new Error('a case has at least one fact');
  return state;
}

function cappedBy(
  { capped, uncappedDueAt }: Extract<CaseFact, { type: 'due-moved' }>,
  clock: Clock,
): Pick<Clock, 'capped' | 'uncappedDueAt'> {
  if (capped === false) return { capped, uncappedDueAt: undefined };
  return {
    capped: capped ?? clock.capped,
    uncappedDueAt: uncappedDueAt ?? clock.uncappedDueAt,
  };
}

function change(
  clocks: readonly Clock[],
  seq: number,
  edit: (clock: Clock) => Clock,
): readonly Clock[] {
  return clocks.map((clock) => (clock.seq === seq ? edit(clock) : clock));
}

/** A reason noted in time and approved turns a violation into an explained lateness, also after the clock has ended. */
function decided(clock: Clock, approved: boolean, by: string | null): Clock {
  if (clock.reason === null) return clock;
  const reason = {
    ...clock.reason,
    decision: approved ? ('approved' as const) : ('rejected' as const),
    decidedBy: by,
  };
  const verdict = clock.verdict === 'violation' && approved ? 'explained' : clock.verdict;
  return { ...clock, reason, verdict };
}
