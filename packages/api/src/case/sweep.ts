import { and, asc, eq, gt, inArray, lt, lte, or, sql } from 'drizzle-orm';
import { caseAlert, cases } from '@wangge/db/schema/case';
import type { CaseState } from '@wangge/grid/case/case';
import { alertsOf, resumeWhenOver } from '@wangge/grid/case/sweep';
import type { CaseWorld } from '@wangge/grid/case/world';
import type { Instant } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { tell, type NoticeKind } from './notice.ts';
import { sceneOf } from './scene.ts';
import { readCase, saveFacts } from './store.ts';
import { sitting, superiors } from './tidings.ts';

export type Swept = { readonly alerts: number; readonly resumed: number };

type Alert = ReturnType<typeof alertsOf>[number];

/** Read in pages, so that a long night's arrears do not stand in memory at once. */
const page = 500;

/**
 * 巡检：what has become due soon, overdue, to be escalated, to be looked at again; and what comes back from suspension.
 * Facts are unique by (case, clock, kind), so that several sweepers, or one after a long night, say everything once.
 * Deadlines after `uncounted` are being counted again by a new calendar: of those nothing is said yet. R8-12、R9-25
 */
export async function sweepCases(
  call: OrganizationCall,
  uncounted: Instant | null = null,
): Promise<Swept> {
  const resumed = await resumeSuspended(call);
  let alerts = 0;
  let after: string | null = null;
  do {
    const candidates: Candidate[] = await readCandidates(call, uncounted, after);
    for (const candidate of candidates) alerts += await alertOn(call, candidate);
    after = candidates.length < page ? null : (candidates.at(-1)?.state.id ?? null);
  } while (after !== null);
  return { alerts, resumed };
}

type Candidate = { readonly state: CaseState; readonly said: readonly string[] };

const said = sql<
  string[]
>`coalesce((select array_agg(${caseAlert.clock} || ' ' || ${caseAlert.kind})
  from ${caseAlert} where ${caseAlert.organizationId} = ${cases.organizationId}
  and ${caseAlert.caseId} = ${cases.id}), '{}')`;

/** The last thing there is to say about a deadline has been said since it passed. */
const allSaid = sql`exists (select from ${caseAlert}
  where ${caseAlert.organizationId} = ${cases.organizationId} and ${caseAlert.caseId} = ${cases.id}
  and ${caseAlert.kind} = 'escalated' and ${caseAlert.at} >= ${cases.dueAt})`;

/** Wider than the rule, never narrower: the kernel decides, this only spares it the cases far from any alert. */
function readCandidates(
  call: OrganizationCall,
  uncounted: Instant | null,
  after: string | null,
): Promise<Candidate[]> {
  const { tx, organization, at } = call;
  const now = sql`${new Date(at).toISOString()}::timestamptz`;
  const near = sql`${cases.dueAt} - greatest(interval '4 hours', (${cases.dueAt} - ${cases.raisedAt}) / 4) <= ${now}
    and not ${allSaid}`;
  const toLookAt = and(
    eq(cases.stage, 'closed'),
    eq(cases.ending, 'done'),
    sql`${cases.state}->>'lookBackOn' is not null`,
  );
  return tx
    .select({ state: cases.state, said })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        or(and(near, uncounted === null ? undefined : lte(cases.dueAt, uncounted)), toLookAt),
        after === null ? undefined : gt(cases.id, after),
      ),
    )
    .orderBy(asc(cases.id))
    .limit(page);
}

async function alertOn(call: OrganizationCall, { state, said: told }: Candidate): Promise<number> {
  const fresh = alertsOf(state, call.at, call.organization.settings.utcOffsetMinutes)
    // A case that was closed twice is looked at twice.
    .map((alert) => (alert.kind === 'look-back' ? { ...alert, clock: state.reopened } : alert))
    .filter(({ clock, kind }) => !told.includes(`${clock} ${kind}`));
  if (fresh.length === 0) return 0;
  const first = await call.tx
    .insert(caseAlert)
    .values(
      fresh.map(({ clock, kind }) => ({
        organizationId: call.organization.id,
        caseId: state.id,
        clock,
        kind,
        at: call.at,
      })),
    )
    .onConflictDoNothing()
    .returning({ kind: caseAlert.kind });
  if (first.length === 0) return 0;
  const { world } = await sceneOf(call, state, null);
  const kinds = first.map(({ kind }) => kind as Alert['kind']);
  await tell(
    call,
    kinds.map((kind) => ({
      kind: noticeOf[kind],
      caseId: state.id,
      personIds: addressed[kind](state, world),
      atOnce: kind === 'escalated',
      details: { number: state.number, stage: state.stage },
    })),
  );
  return first.length;
}

const noticeOf = {
  'due-soon': 'case.due-soon',
  overdue: 'case.overdue',
  escalated: 'case.escalated',
  'look-back': 'case.look-back',
} as const satisfies Record<Alert['kind'], NoticeKind>;

type Addressed = (state: CaseState, world: CaseWorld) => ReadonlyArray<string>;

/** 谁来催：the first receiver is told too, who urges until there is an answer (R8-12); escalation calls in the post above. */
const addressed: Readonly<Record<Alert['kind'], Addressed>> = {
  'due-soon': (state, world) => sitting(world, state.turnPostId),
  overdue: (state, world) => [
    ...sitting(world, state.turnPostId),
    ...(state.firstReceiverId === null ? [] : [state.firstReceiverId]),
  ],
  escalated: superiors,
  'look-back': (state, { policy, directory }) =>
    directory.find(
      ({ kind, people }) =>
        policy.flow.verifies.includes(kind) && people.some((each) => each !== state.treatedBy),
    )?.people ?? [],
};

/** 挂账到期的自动恢复，写进日志。 */
async function resumeSuspended(call: OrganizationCall): Promise<number> {
  const { tx, organization, today } = call;
  const over = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        inArray(cases.stage, ['suspended']),
        lt(cases.suspendedUntil, today),
      ),
    )
    .orderBy(asc(cases.id))
    .limit(page);
  let resumed = 0;
  for (const { id } of over) {
    const stored = await readCase(call, id);
    if (stored === null) continue;
    const { world } = await sceneOf(call, stored.state, null);
    const facts = resumeWhenOver(stored.state, world);
    if (facts.length === 0) continue;
    const by = { personId: null, postId: null };
    const saved = await saveFacts(call, stored, facts, { commandId: call.newId(), by });
    if (!saved.ok) continue;
    resumed += 1;
    const { state } = saved.value;
    const personIds = [...sitting(world, state.turnPostId), ...superiors(state, world)];
    const details = { number: state.number, stage: state.stage };
    await tell(call, [{ kind: 'case.resumed', caseId: id, personIds, atOnce: false, details }]);
  }
  return resumed;
}
