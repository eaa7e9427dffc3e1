import type { CaseState, Seat } from '@wangge/grid/case/case';
import type { CaseWorld } from '@wangge/grid/case/world';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Actor } from '@wangge/grid/post/post';
import { dayOf, type Day } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import { lookupGrid, type GridSpot } from '../hierarchy/lookup.ts';
import { readDirectory, readSeats } from '../post/lookup.ts';

/** 现场：what the kernel needs to judge one case, and the grid on which it lies. */
export type Scene = {
  readonly world: CaseWorld & { readonly policy: Policy };
  readonly grid: GridSpot;
};

type Asked = {
  readonly gridId: string;
  /** The day whose rules hold: a case keeps those under which it began. */
  readonly rulesOn: Day;
  readonly limitSet: string | null;
  readonly actor: Actor | null;
  /** Chairs that the case names: they keep it where the grid no longer stands under them. */
  readonly named?: ReadonlyArray<string | null | undefined>;
};

export async function sceneOn(call: OrganizationCall, asked: Asked): Promise<Outcome<Scene>> {
  const [grid, rules, calendar] = await Promise.all([
    lookupGrid(call, asked.gridId),
    call.rules(asked.rulesOn),
    call.calendar(asked.gridId),
  ]);
  if (!grid.ok) return grid;
  const { policy } = rules;
  const limitSet = policy.limitSets.find(({ id }) => id === asked.limitSet) ?? rules.limitSet;
  const { paths } = grid.value;
  const directory = await readDirectory(call, paths);
  const elsewhere = await readElsewhere(call, directory, asked.named ?? []);
  const { actor } = asked;
  const world = { policy, limitSet, calendar, directory, elsewhere, paths, actor, at: call.at };
  return done({ world, grid: grid.value });
}

async function readElsewhere(
  call: OrganizationCall,
  directory: readonly Seat[],
  named: NonNullable<Asked['named']>,
): Promise<Seat[]> {
  const ids = [...new Set(named)].filter((id) => typeof id === 'string');
  const missing = ids.filter((id) => !directory.some(({ postId }) => postId === id));
  return readSeats(call, missing);
}

/** For a case that exists: its grid is there, or the store is broken. */
export async function sceneOf(
  call: OrganizationCall,
  state: CaseState,
  actor: Actor | null,
): Promise<Scene> {
  const { utcOffsetMinutes } = call.organization.settings;
  const scene = await sceneOn(call, {
    gridId: state.gridId,
    rulesOn: dayOf(state.raisedAt, utcOffsetMinutes),
    limitSet: state.limitSet,
    actor,
    named: [state.turnPostId, state.holder?.postId],
  });
  if (!scene.ok) throw new Error('a case lies on a grid that is not there');
  return scene.value;
}
