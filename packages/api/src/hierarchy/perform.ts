import { eq } from 'drizzle-orm';
import type { GridChangeKind } from '@wangge/db/schema/hierarchy';
import { organization as organizations } from '@wangge/db/schema/organization';
import { mayClose } from '@wangge/grid/hierarchy/closing';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import { pathsAt, type Hierarchy } from '@wangge/grid/hierarchy/placement';
import { undoChange } from '@wangge/grid/hierarchy/undo';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import type { CommandCall } from '../procedures/command.ts';
import type { Change } from './change-input.ts';
import { gridsIn, isBuiltOn, readChange, writeChange } from './change-log.ts';
import { askedOf, concernedBy, readConcerned } from './concerned.ts';
import { dayOfChange, decide, freshFor } from './decide.ts';
import { treeView } from './read.ts';
import { readRemaining } from './remaining.ts';
import { saveHierarchy } from './save.ts';
import type { TreeView } from './views.ts';

/** One reorganization at a time in an organization: they are rare, and each is judged on what the last has left. */
async function lockHierarchy({ tx, organization }: MemberCall): Promise<void> {
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .for('update');
}

/** 开设、更名、迁移、拆分、合并、撤销：load, decide, save, tell the log. */
export async function performChange(call: CommandCall, change: Change): Promise<Outcome<TreeView>> {
  await lockHierarchy(call);
  const judged = await judge(call, change, call.subjectId);
  if (!judged.ok) return judged;
  const left = await mayLeave(call, judged.value, dayOfChange(call, change), isKnown(change));
  if (!left.ok) return left;
  await keep(call, { kind: change.type, onDay: dayOfChange(call, change), facts: judged.value });
  return treeView(call, 'tree' in change ? { tree: change.tree } : {});
}

/** Whether it may be done, by this person and by the rules; the facts that it would make. */
export async function judge(
  call: MemberCall,
  change: Change,
  firstId: string,
): Promise<Outcome<readonly HierarchyFact[]>> {
  const on = dayOfChange(call, change);
  const state = await readConcerned(call, concernedBy(change), on);
  const allowed = mayChange(call, state, askedOf(change));
  if (!allowed.ok) return allowed;
  if (on < call.today) return refuse('grid.past-day');
  const fresh = await freshFor(call, change, firstId);
  return decide({ call, state, fresh }, change);
}

function mayChange(
  call: MemberCall,
  { placements }: Hierarchy,
  asked: ReadonlyArray<string | null>,
): Outcome<true> {
  for (const gridId of asked) {
    const paths = gridId === null ? {} : pathsAt(placements, gridId, call.today);
    const allowed = call.may('hierarchy.change', { gridId: gridId ?? '', paths });
    if (!allowed.ok) return allowed;
  }
  return done(true);
}

export function isKnown(change: Change): boolean {
  return 'knowingly' in change && change.knowingly;
}

/** No grid closes over open cases and people by oversight. */
export async function mayLeave(
  call: MemberCall,
  facts: readonly HierarchyFact[],
  on: Day,
  knowingly: boolean,
): Promise<Outcome<true>> {
  const closing = facts.flatMap((fact) => (fact.type === 'grid-closed' ? [fact.gridId] : []));
  return mayClose(knowingly ? [] : await readRemaining(call, closing, on), knowingly);
}

async function keep(
  call: CommandCall,
  change: {
    readonly kind: GridChangeKind;
    readonly onDay: Day;
    readonly facts: readonly HierarchyFact[];
    readonly undoesId?: string;
  },
): Promise<void> {
  if (change.facts.length === 0) return;
  await saveHierarchy(call, change.facts);
  await writeChange(call, change);
}

/** 撤回一次变动：while it has not come or came today, and nothing has been built on it. */
export async function performUndo(
  call: CommandCall,
  { changeId }: { readonly changeId: string },
): Promise<Outcome<TreeView>> {
  await lockHierarchy(call);
  const change = await readChange(call, changeId);
  if (!change) return refuse('change.unknown');
  if (change.undone || change.kind === 'undo') return refuse('change.undone');
  const ids = gridsIn(change.facts);
  const state = await readConcerned(call, { ids, codes: [] }, change.onDay);
  const allowed = mayChange(call, state, ids);
  if (!allowed.ok) return allowed;
  if (await isBuiltOn(call, change)) return refuse('change.built-on');
  const { facts, onDay } = change;
  const turned = undoChange(state, { facts, on: onDay, today: call.today });
  if (!turned.ok) return turned;
  const left = await mayLeave(call, turned.value, onDay, false);
  if (!left.ok) return left;
  await keep(call, { kind: 'undo', onDay, facts: turned.value, undoesId: changeId });
  return treeView(call, {});
}
