import type { CaseState } from '@wangge/grid/case/case';
import type { CaseFact } from '@wangge/grid/case/fact';
import { dueOfCase } from '@wangge/grid/case/clock';
import { askedIn, seatAbove } from '@wangge/grid/case/above';
import { seatNamed } from '@wangge/grid/case/seat';
import type { CaseWorld } from '@wangge/grid/case/world';
import type { Notice, NoticeKind } from './notice.ts';

/** 谁该知道：what these facts mean for whom. Told once per command, whatever the number of facts. */
export function tidingsOf(
  before: CaseState | null,
  after: CaseState,
  facts: readonly CaseFact[],
  world: CaseWorld,
): Notice[] {
  const details = { number: after.number, stage: after.stage };
  const due = dueOfCase(after);
  const atOnce = due?.clock.limit.atOnce ?? false;
  const notice = (kind: NoticeKind, people: ReadonlyArray<string | null>): Notice => ({
    kind,
    caseId: after.id,
    personIds: people.filter((person) => person !== null),
    atOnce: kind === 'case.turn' && atOnce,
    details: due === null ? details : { ...details, dueAt: due.at },
  });
  const has = (type: CaseFact['type']) => facts.some((fact) => fact.type === type);
  const turn = sitting(world, after.turnPostId);
  const asked = facts.flatMap((fact) => askedIn(fact) ?? []);
  const decides = has('extension-decided') || has('suspension-decided') || has('reason-decided');
  return [
    ...(movedOn(before, after) ? [notice('case.turn', turn)] : []),
    ...(has('urged') ? [notice('case.urged', [...turn, after.firstReceiverId])] : []),
    ...(has('supervised') ? [notice('case.supervised', turn)] : []),
    ...(asked.length > 0 ? [notice('case.asked', others(world, asked))] : []),
    ...(decides || has('plan-decided') ? [notice('case.decided', turn)] : []),
    ...(has('reopened') ? [notice('case.reopened', [after.firstReceiverId])] : []),
    ...(has('ended')
      ? [
          notice('case.ended', [
            after.firstReceiverId,
            after.raisedBy,
            after.holder?.personId ?? null,
          ]),
        ]
      : []),
  ];
}

function movedOn(before: CaseState | null, after: CaseState): boolean {
  if (after.turnPostId === null) return false;
  return before?.turnPostId !== after.turnPostId || before.stage !== after.stage;
}

export function sitting(world: CaseWorld, postId: string | null): readonly string[] {
  return seatNamed(world, postId)?.people ?? [];
}

/** 上级：who decides on what whoever’s turn it is asks for, and is called in when it is left lying. */
export function superiors(state: CaseState, world: CaseWorld): readonly string[] {
  return seatAbove(world, state.turnPostId)?.people ?? [];
}

/** Who sits there and does not ask himself. */
function others(world: CaseWorld, postIds: readonly string[]): readonly string[] {
  return postIds
    .flatMap((postId) => sitting(world, postId))
    .filter((person) => person !== world.actor?.personId);
}
