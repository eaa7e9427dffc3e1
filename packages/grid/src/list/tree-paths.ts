import type { TreeKind } from '../hierarchy/grid.ts';
import { childPath, rootPath } from '../hierarchy/path.ts';
import type { Fault } from './fault.ts';
import type { GridDraft, PlaceDraft } from './tree-compare.ts';

/** 路径：every open grid whose path is not what it was, what hangs below a moved one included. A cycle is a fault. */
export function pathsOf(
  trees: readonly TreeKind[],
  byId: ReadonlyMap<string, GridDraft>,
  faults: Fault[],
): PlaceDraft[] {
  const told = new Set<GridDraft>();
  return trees.flatMap(({ id: tree }) => {
    const paths = new Map<string, string>();
    const places: PlaceDraft[] = [];
    for (const draft of byId.values()) {
      const parentId = draft.parents[tree];
      if (parentId === undefined) continue;
      const path = pathOf(tree, draft, byId, paths, (cycle) => tell(cycle, told, faults));
      const old = draft.known?.places[tree];
      if (path !== null && old?.path !== path)
        places.push({ gridId: draft.id, tree, parentId, path, replaces: old !== undefined });
    }
    return places;
  });
}

function pathOf(
  tree: string,
  start: GridDraft,
  byId: ReadonlyMap<string, GridDraft>,
  paths: Map<string, string>,
  onCycle: (cycle: readonly GridDraft[]) => void,
): string | null {
  const chain: GridDraft[] = [];
  let each: GridDraft | undefined = start;
  while (each && !paths.has(each.id)) {
    const again = chain.indexOf(each);
    if (again >= 0) {
      onCycle(chain.slice(again));
      return null;
    }
    chain.push(each);
    const parentId: string | null | undefined = each.parents[tree];
    each = parentId ? byId.get(parentId) : undefined;
  }
  let above = each ? paths.get(each.id) : undefined;
  for (const draft of chain.reverse()) {
    above = above === undefined ? rootPath(draft.number) : childPath(above, draft.number);
    paths.set(draft.id, above);
  }
  return above ?? null;
}

function tell(cycle: readonly GridDraft[], told: Set<GridDraft>, faults: Fault[]): void {
  if (cycle.some((draft) => told.has(draft))) return;
  const round = [...cycle, cycle[0]!].map(({ code }) => code).join(' → ');
  for (const draft of cycle) {
    told.add(draft);
    if (draft.line)
      faults.push({ row: draft.line.row, field: 'parent', code: 'cycle', details: { round } });
  }
}
