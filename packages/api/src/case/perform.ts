import { done, refuse } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { requireGrid } from '../hierarchy/lookup.ts';
import { sameVersion } from '../lock.ts';
import type { CommandCall } from '../procedures/command.ts';
import type { Result } from '../result.ts';
import { actOn, type Acting } from './act.ts';
import { readDetail, readRaised } from './detail.ts';
import { postsOnly } from './grids.ts';
import { mergeFault } from './merge.ts';
import { raiseIn, type RaiseDraft } from './raise.ts';
import { sceneOf, sceneOn } from './scene.ts';
import { readCase } from './store.ts';
import type { Acted } from './views.ts';
import { visible } from './visible.ts';

export type RaiseAsked = Omit<RaiseDraft, 'source'> & { readonly fileIds: readonly string[] };

/** 登记：on a grid where the actor may raise cases, by a channel that people fill in. */
export async function raiseByHand(call: CommandCall, asked: RaiseAsked): Promise<Result<Acted>> {
  const { fileIds, ...draft } = asked;
  const { gridId } = draft;
  const { today, actor } = call;
  // Asked for together, to be judged in order; who may see the case is asked for its page.
  const [granted, scene] = await Promise.all([
    requireGrid(call, 'case.raise', gridId),
    sceneOn(call, { gridId, rulesOn: today, limitSet: null, actor }),
    visible(call),
  ]);
  if (!granted.ok) return granted;
  const { grid, by } = granted.value;
  if (grid.closedOn !== null && grid.closedOn <= call.today) return refuse('grid.closed');
  if (postsOnly(call.policy, grid.level)) return refuse('case.grid-holds-posts-only');
  if (!scene.ok) return scene;
  const { policy } = scene.value.world;
  const channel = policy.channels.find(({ id }) => id === draft.channel);
  if (!channel?.onForm) return refuse('case.channel-unknown', { channel: draft.channel });
  const raised = await raiseIn(
    call,
    scene.value,
    { ...draft, source: 'staff' },
    {
      commandId: call.commandId,
      caseId: call.subjectId,
      actor: call.actor,
      postId: by.postId,
      fileIds,
    },
  );
  if (!raised.ok) return raised;
  const { state, version } = raised.value;
  const detail = await readRaised(call, raised.value);
  return done({ id: state.id, number: state.number, version, stage: state.stage, detail });
}

export type ActAsked = Omit<Acting, 'commandId'> & {
  readonly caseId: string;
  readonly version: number;
};

/** 一个命令：load → decide → save → view. Who cannot see a case does not learn that it is there. */
export async function actByHand(call: CommandCall, asked: ActAsked): Promise<Result<Acted>> {
  const seen = await visible(call);
  const stored = await readCase(call, asked.caseId, seen);
  if (stored === null) return refuse('case.not-found');
  const same = sameVersion('case', asked.version, stored.version);
  if (!same.ok) return same;
  const fault = await mergeFault(call, asked.command, seen);
  if (fault) return fault;
  const scene = await sceneOf(call, stored.state, call.actor);
  const { commandId } = call;
  const { command, fileIds } = asked;
  const saved = await actOn(call, stored, scene, { commandId, command, fileIds });
  return saved.ok ? acted(call, asked.caseId) : saved;
}

/** What there is now, whoever may see it: the answer to a command, and to its retry. */
export async function acted(call: MemberCall, caseId: string): Promise<Result<Acted>> {
  const stored = await readCase(call, caseId);
  if (stored === null) return refuse('case.not-found');
  const { number, stage } = stored.state;
  const detail = await readDetail(call, caseId);
  return done({ id: caseId, number, version: stored.version, stage, detail });
}
