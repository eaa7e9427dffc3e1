import { eq, max } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import { organization as organizations } from '@wangge/db/schema/organization';
import type { GridKind } from '@wangge/grid/hierarchy/grid';
import { openGrid } from '@wangge/grid/hierarchy/open';
import { pathsAt, type Hierarchy } from '@wangge/grid/hierarchy/placement';
import { closeGrid, moveGrid, renameGrid } from '@wangge/grid/hierarchy/reorganize';
import type { Facts, PlaceIn } from '@wangge/grid/hierarchy/reorganize-rules';
import { refuse, type Outcome } from '@wangge/grid/outcome';
import type { Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import type { CommandCall } from '../procedures/command.ts';
import { treeView } from './read.ts';
import { saveHierarchy } from './save.ts';
import { readAllGrids, readPlacements } from './store.ts';
import type { TreeView } from './views.ts';

/** One reorganization at a time in an organization: they are rare, and each is judged on what the last has left. */
async function lockHierarchy({ tx, organization }: MemberCall): Promise<void> {
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .for('update');
}

/** load → decide → save → view, the same for every change of the hierarchy. */
async function reorganize(
  call: MemberCall,
  concerned: ReadonlyArray<string | null>,
  decide: (state: Hierarchy) => Facts,
  tree?: string,
): Promise<Outcome<TreeView>> {
  await lockHierarchy(call);
  const [grids, placements] = await Promise.all([readAllGrids(call), readPlacements(call)]);
  for (const gridId of concerned) {
    const paths = gridId === null ? {} : pathsAt(placements, gridId, call.today);
    const allowed = call.may('hierarchy.change', { gridId: gridId ?? '', paths });
    if (!allowed.ok) return allowed;
  }
  const facts = decide({
    grids: grids.map(({ covers, ...each }) => ({ ...each, ...(covers !== null && { covers }) })),
    placements,
  });
  if (!facts.ok) return facts;
  await saveHierarchy(call, facts.value);
  return treeView(call, tree);
}

export type OpenInput = {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly kind: GridKind;
  readonly covers?: string;
  readonly places: readonly PlaceIn[];
  readonly on: Day;
};

/** 开设网格。 */
export async function performOpen(
  call: CommandCall,
  { places, on, ...draft }: OpenInput,
): Promise<Outcome<TreeView>> {
  if (on < call.today) return refuse('grid.past-day');
  const { tx, organization, policy, subjectId } = call;
  await lockHierarchy(call);
  const [last] = await tx
    .select({ number: max(grid.number) })
    .from(grid)
    .where(eq(grid.organizationId, organization.id));
  const number = (last?.number ?? 0) + 1;
  const concerned = places.length === 0 ? [null] : places.map(({ parentId }) => parentId);
  return reorganize(call, concerned, (state) =>
    openGrid(policy, state, { grid: { ...draft, id: subjectId, number }, places, on }),
  );
}

/** 更名。 */
export async function performRename(
  call: CommandCall,
  { gridId, name }: { readonly gridId: string; readonly name: string },
): Promise<Outcome<TreeView>> {
  return reorganize(call, [gridId], (state) => renameGrid(state, { gridId, name, on: call.today }));
}

/** 迁移：从某日起换上级。 */
export async function performMove(
  call: CommandCall,
  input: PlaceIn & { readonly gridId: string; readonly on: Day },
): Promise<Outcome<TreeView>> {
  if (input.on < call.today) return refuse('grid.past-day');
  return reorganize(
    call,
    [input.gridId, input.parentId],
    (state) => moveGrid(call.policy, state, input),
    input.tree,
  );
}

/** 撤销。 */
export async function performClose(
  call: CommandCall,
  input: { readonly gridId: string; readonly on: Day },
): Promise<Outcome<TreeView>> {
  if (input.on < call.today) return refuse('grid.past-day');
  return reorganize(call, [input.gridId], (state) => closeGrid(state, input));
}
