import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { caseLog, cases, reporter, satisfaction } from '@wangge/db/schema/case';
import type { CaseState } from '@wangge/grid/case/case';
import { dueOfCase } from '@wangge/grid/case/clock';
import type { CaseFact } from '@wangge/grid/case/fact';
import { seatNamed } from '@wangge/grid/case/seat';
import { done } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';
import { kindNamed, readCase, sceneOf, termsOf, type Scene } from '../case/lookup.ts';
import { ofCaseId, readPublished, toldToReporter } from '../publication/lookup.ts';
import { refuseLeaving, type Result } from '../result.ts';
import { countFailure, followQuotas, hasRoom } from './limits.ts';
import { isSecret } from './secret.ts';
import { courseOf, stepOf } from './steps.ts';
import type { PublicFollow } from './views.ts';

export type FollowAsked = { readonly number: string; readonly secret: string };

export type Followed = { readonly caseId: string };

/**
 * 凭编号和查询码：a wrong secret and a number that does not exist are the same answer, and both are counted, although
 * nothing else of the call remains.
 */
export async function identify(
  call: OrganizationCall,
  { number, secret }: FollowAsked,
): Promise<Result<Followed>> {
  const { tx, organization, context } = call;
  const asked = number.normalize('NFKC').trim();
  const quotas = followQuotas(context.network, asked.toUpperCase());
  const room = await hasRoom(call, quotas);
  if (!room.ok) return room;
  const [row] = await tx
    .select({ caseId: cases.id, secretHash: reporter.secretHash })
    .from(cases)
    .innerJoin(
      reporter,
      and(eq(reporter.organizationId, cases.organizationId), eq(reporter.caseId, cases.id)),
    )
    .where(
      and(
        eq(cases.organizationId, organization.id),
        inArray(cases.number, [asked, asked.toUpperCase()]),
      ),
    );
  if (row && isSecret(secret, row.secretHash)) return done({ caseId: row.caseId });
  return refuseLeaving({ code: 'public.not-found' }, (after) => countFailure(after, call, quotas));
}

export async function follow(
  call: OrganizationCall,
  asked: FollowAsked,
): Promise<Result<PublicFollow>> {
  const found = await identify(call, asked);
  return found.ok ? done(await followView(call, found.value.caseId)) : found;
}

/** 分段反馈：stages in plain words, what the first receiver answered, the published result. R8-13 */
export async function followView(call: OrganizationCall, caseId: string): Promise<PublicFollow> {
  const { organization } = call;
  const own = await readCase(call, caseId);
  if (own === null) throw new Error('a reporter without a case');
  const into = own.state.mergedInto === null ? null : await readCase(call, own.state.mergedInto);
  const { state } = into ?? own;
  const [log, told, [given], { results }, scene] = await Promise.all([
    readFacts(call, caseId),
    into === null ? [] : readFacts(call, into.state.id),
    answersOf(call, caseId),
    readPublished(call, ofCaseId(state.id), { limit: 1 }),
    sceneOf(call, state, null),
  ]);
  const { policy } = scene.world;
  const refusal = reasonOf(log);
  const course = [...log, ...told].toSorted((a, b) => a.at - b.at);
  return {
    number: own.state.number,
    category: kindNamed(policy, own.state.kind)?.words ?? { zh: own.state.kind },
    gridName: scene.grid.name,
    step: stepOf(state),
    receivedAt: own.state.raisedAt,
    dueAt: state.stage === 'closed' ? null : (state.capDueAt ?? dueOfCase(state)?.at ?? null),
    doneAt: state.ending === 'done' ? state.closedAt : null,
    treatedBy: treatedBy(state, termsOf(policy), scene.world),
    course: courseOf(course),
    answers: course
      .flatMap(({ at, fact }) =>
        fact.type === 'answered' ? [{ at, text: fact.text, final: fact.final }] : [],
      )
      .toReversed(),
    ...(await toldToReporter(call, state, policy, refusal)),
    result: results[0] ?? null,
    satisfaction: given
      ? {
          answer: given.answer,
          answeredAt: given.answeredAt,
          review: given.review,
          reply: given.reply,
        }
      : null,
    mayAnswer: mayAnswer(own.state, given?.answeredAt ?? null),
    version: own.version,
    at: call.at,
    offsetMinutes: organization.settings.utcOffsetMinutes,
  };
}

/** One answer to each closing: after a reopening the reporter is asked again. */
export function mayAnswer(state: CaseState, answeredAt: number | null): boolean {
  if (state.stage !== 'closed' || state.ending !== 'done' || state.closedAt === null) return false;
  return answeredAt === null || answeredAt < state.closedAt;
}

function treatedBy(
  { holder }: CaseState,
  terms: ReturnType<typeof termsOf>,
  world: Scene['world'],
) {
  if (holder === null) return null;
  if (holder.body !== null) return terms.body(holder.body).words;
  const seat = seatNamed(world, holder.postId);
  return seat ? terms.post(seat.kind).words : null;
}

function reasonOf(log: ReadonlyArray<{ readonly fact: CaseFact }>): string | null {
  const refused = log.findLast(({ fact }) => fact.type === 'refused')?.fact;
  return refused?.type === 'refused' ? refused.reason : null;
}

async function readFacts({ tx, organization }: OrganizationCall, caseId: string) {
  const rows = await tx
    .select({ at: caseLog.at, fact: caseLog.fact })
    .from(caseLog)
    .where(and(eq(caseLog.organizationId, organization.id), eq(caseLog.caseId, caseId)))
    .orderBy(asc(caseLog.seq));
  return rows.map(({ at, fact }) => ({ at, fact: fact as unknown as CaseFact }));
}

function answersOf({ tx, organization }: OrganizationCall, caseId: string) {
  return tx
    .select()
    .from(satisfaction)
    .where(and(eq(satisfaction.organizationId, organization.id), eq(satisfaction.caseId, caseId)))
    .orderBy(desc(satisfaction.answeredAt))
    .limit(1);
}
