import type { CaseState, Stage } from '@wangge/grid/case/case';
import { dueOfCase } from '@wangge/grid/case/clock';
import { fold } from '@wangge/grid/case/evolve';
import { raise } from '@wangge/grid/case/raise';
import { done } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { requireGrid } from '../hierarchy/lookup.ts';
import type { Result } from '../result.ts';
import { readNames } from './names.ts';
import { sceneOn, type Scene } from './scene.ts';
import type { Entrances, SeatView } from './views.ts';

type Foreseen = {
  readonly kind: string;
  readonly grade: string;
  readonly stage: Stage;
  readonly postId: string | null;
  readonly body: string | null;
  readonly dueAt: number | null;
};

/** 登记之后先到谁那里：the kernel raises each kind and grade for a look, nothing is kept. */
export async function readEntrances(call: MemberCall, gridId: string): Promise<Result<Entrances>> {
  const granted = await requireGrid(call, 'case.raise', gridId);
  if (!granted.ok) return granted;
  const scene = await sceneOn(call, {
    gridId,
    rulesOn: call.today,
    limitSet: null,
    actor: call.actor,
  });
  if (!scene.ok) return scene;
  const { policy } = scene.value.world;
  const foreseen = policy.caseKinds.flatMap((kind) =>
    policy.grades.flatMap((grade) => foresee(scene.value, gridId, kind.id, grade.id)),
  );
  const names = await readNames(call, policy, {
    posts: foreseen.map(({ postId }) => postId),
    people: [],
    mine: new Set(call.actor.held.map(({ postId }) => postId)),
  });
  const seats = new Map<string, { readonly index: number; readonly seat: SeatView }>();
  const seatAt = (postId: string | null, body: string | null): number | null => {
    const key = `${postId}|${body}`;
    const known = seats.get(key);
    if (known) return known.index;
    const seat = names.seat({ postId, body });
    if (seat === null) return null;
    seats.set(key, { index: seats.size, seat });
    return seats.size - 1;
  };
  const entrances = foreseen.map(({ postId, body, ...rest }) => ({
    ...rest,
    seat: seatAt(postId, body),
  }));
  return done({ gridId, entrances, seats: [...seats.values()].map(({ seat }) => seat) });
}

function foresee({ world }: Scene, gridId: string, kind: string, grade: string): Foreseen[] {
  const channel = world.policy.channels[0]?.id ?? '';
  const raised = raise(world, {
    type: 'raise',
    id: gridId,
    number: '',
    kind,
    grade,
    gridId,
    place: '',
    channel,
    content: { title: kind },
    source: 'staff',
    // As it will be sent: where a photo is demanded, the page asks for one.
    photosBefore: 1,
  });
  return raised.ok ? [entranceOf(fold(raised.value))] : [];
}

function entranceOf(state: CaseState): Foreseen {
  const { kind, grade, stage, turnPostId: postId, holder } = state;
  return {
    kind,
    grade,
    stage,
    postId,
    body: holder?.body ?? null,
    dueAt: dueOfCase(state)?.at ?? null,
  };
}
