import type { CaseState } from '@wangge/grid/case/case';
import type { CommandName } from '@wangge/grid/case/command';
import { gradeOrder } from '@wangge/grid/case/grade';
import { bodiesWithSeats, tierOf } from '@wangge/grid/case/seat';
import { currentTier, upwardSeats } from '@wangge/grid/case/upward';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Names } from './names.ts';
import { promisedTo } from './promise.ts';
import type { Scene } from './scene.ts';
import { kindNamed, termsOf } from './terms.ts';
import type { Ahead } from './track-view.ts';
import type { CaseOptions, KindOption, SeatOption, UpwardOption } from './views.ts';

/** 可以派给谁、移交上报给谁：the seats, before they have names. */
export function reachable(state: CaseState, { world }: Scene) {
  const { policy, directory } = world;
  const dispatch = bodiesWithSeats(policy, directory)
    .filter(({ seat, body }) => seat.postId !== state.turnPostId || body !== state.holder?.body)
    .map(({ seat, body }): Ahead => ({
      seat,
      body,
      tier: tierOf(policy, { body, level: seat.level }),
    }));
  return { dispatch, handOver: upward('hand-over'), handUp: upward('hand-up') };

  function upward(command: 'hand-over' | 'hand-up') {
    const tier = currentTier(state, world);
    return upwardSeats(state, world, command).map((seat) => {
      const rule = policy.flow.upward.find(
        (each) =>
          each.command === command && each.fromTier === tier && each.posts.includes(seat.kind),
      );
      return {
        seat,
        body: seat.body,
        tier: tierOf(policy, seat),
        stopsCap: command === 'hand-up',
        words: rule?.words ?? { zh: '' },
      };
    });
  }
}

export type Reachable = ReturnType<typeof reachable>;

export function optionsView(
  state: CaseState,
  scene: Scene,
  names: Names,
  given: {
    readonly seats: Reachable;
    readonly ready: readonly CommandName[];
    readonly duplicates: CaseOptions['duplicates'];
  },
): CaseOptions {
  const { world } = scene;
  const { policy } = world;
  const terms = termsOf(policy);
  const { seats, ready, duplicates } = given;
  const order = gradeOrder(policy, state.grade) ?? 0;
  const kind = kindNamed(policy, state.kind);
  const asOption = (ahead: Ahead) => seatOption(state, scene, names, ahead);
  return {
    dispatch: ready.includes('dispatch') ? seats.dispatch.flatMap(asOption) : [],
    handOver: ready.includes('hand-over') ? seats.handOver.flatMap(withWords) : [],
    handUp: ready.includes('hand-up') ? seats.handUp.flatMap(withWords) : [],
    returnReasons: policy.flow.returnReasons,
    grades: policy.grades.filter((grade) => grade.order >= order).map(({ id }) => terms.grade(id)),
    marks: policy.marks.map(({ id }) => terms.mark(id)),
    kinds: kindOptions(policy),
    fields: policy.taxonomy.fields.map(({ id }) => terms.field(id)),
    duplicates,
    extensions: { used: state.extensions, max: policy.flow.maxExtensions },
    photoAfterNeeded: (kind?.evidence.includes('photo-after') ?? false) && state.photosAfter === 0,
  };

  function withWords(ahead: Reachable['handOver'][number]): UpwardOption[] {
    return asOption(ahead).map((option) => ({ ...option, words: ahead.words }));
  }
}

function seatOption(state: CaseState, { world }: Scene, names: Names, ahead: Ahead): SeatOption[] {
  const { seat, body, tier } = ahead;
  const shown = names.seat({ postId: seat.postId, body, tier });
  if (shown === null) return [];
  const { limit, dueAt, capped } = promisedTo(state, world, ahead);
  return [{ postId: seat.postId, body, seat: shown, limit, dueAt, capped }];
}

export function kindOptions(policy: Policy): KindOption[] {
  return policy.caseKinds.map(({ id, words, fields, grade, group }) => ({
    id,
    words,
    fields,
    grade,
    group: group ?? null,
  }));
}
