import type { Shape } from '../hierarchy/reorganize-rules.ts';
import type { Fault } from './fault.ts';
import type { GridDraft } from './tree-compare.ts';

/**
 * 层级：写了的要低于上级；没写的，树根按选定的一级，其余比上级低一级。
 * Goes by depth, without recursion: a cycle leaves its members without a level, and is told by the paths.
 */
export function levelsOf(
  shape: Shape,
  drafts: ReadonlyMap<string, GridDraft>,
  byId: ReadonlyMap<string, GridDraft>,
  topLevel: string | null,
  faults: Fault[],
): void {
  for (const draft of drafts.values())
    if (draft.line) levelOf(shape, draft, byId, topLevel, faults);
  for (const draft of drafts.values())
    if (draft.line && draft.level !== '') check(shape, draft, byId, faults);
}

const failed = '?';

function levelOf(
  shape: Shape,
  start: GridDraft,
  byId: ReadonlyMap<string, GridDraft>,
  topLevel: string | null,
  faults: Fault[],
): void {
  const chain: GridDraft[] = [];
  for (let each: GridDraft | undefined = start; each?.level === ''; each = above(each, byId)) {
    if (chain.includes(each)) return;
    chain.push(each);
  }
  for (const draft of chain.reverse()) {
    const [tree, parentId] = Object.entries(draft.parents)[0] ?? [];
    const levels = shape.trees.find(({ id }) => id === tree)?.levels ?? [];
    const parent = parentId ? byId.get(parentId) : undefined;
    const row = draft.line?.row ?? 0;
    if (parent?.level === failed) draft.level = failed;
    else if (parent) {
      draft.level = levels[levels.indexOf(parent.level) + 1] ?? failed;
      if (draft.level === failed)
        faults.push({
          row,
          field: null,
          code: 'level-too-deep',
          details: { levels: levels.length },
        });
    } else {
      draft.level = topLevel ?? failed;
      if (draft.level === failed) faults.push({ row, field: null, code: 'level-missing' });
    }
  }
}

function above(draft: GridDraft, byId: ReadonlyMap<string, GridDraft>): GridDraft | undefined {
  const parentId = Object.values(draft.parents)[0];
  return parentId ? byId.get(parentId) : undefined;
}

function check(
  { trees, levels }: Shape,
  draft: GridDraft,
  byId: ReadonlyMap<string, GridDraft>,
  faults: Fault[],
): void {
  if (draft.level === failed) return;
  const row = draft.line?.row ?? 0;
  for (const [tree, parentId] of Object.entries(draft.parents)) {
    const order = trees.find(({ id }) => id === tree)?.levels ?? [];
    const depth = order.indexOf(draft.level);
    const parent = parentId === null ? undefined : byId.get(parentId);
    if (parent && parent.level !== failed && parent.level !== '') {
      const higher = order.indexOf(parent.level);
      if (depth < 0 || higher < 0 || higher >= depth)
        faults.push({
          row,
          field: 'parent',
          code: 'parent-level',
          details: { code: parent.code, name: parent.name },
        });
    } else if (parentId === null && draft.known === null) {
      const mayBeRoot =
        depth >= 0 &&
        order.slice(0, depth).every((id) => levels.find((level) => level.id === id)?.postsOnly);
      if (!mayBeRoot) faults.push({ row, field: 'parent', code: 'parent-missing' });
    }
  }
}
