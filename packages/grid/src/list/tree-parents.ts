import type { Shape } from '../hierarchy/reorganize-rules.ts';
import type { Fault } from './fault.ts';
import type { GridDraft } from './tree-compare.ts';
import type { TreeLine } from './tree-lines.ts';

/**
 * 上级按编号找，没有就按名称找（只有一个同名的才算）。空着：已有的网格不动，新的就是树根。
 * Fills in `parents` of every draft that stands in the list.
 */
export function parentsOf(
  { trees }: Pick<Shape, 'trees'>,
  drafts: ReadonlyMap<string, GridDraft>,
  faults: Fault[],
): void {
  let names: ReadonlyMap<string, GridDraft | null> | undefined;
  const found = (text: string): GridDraft | null | undefined => {
    const byCode = drafts.get(text);
    if (byCode) return byCode;
    names ??= byName(drafts);
    return names.get(text);
  };
  const main = trees.find((tree) => tree.main) ?? trees[0];
  const inOrder = main ? [main, ...trees.filter((tree) => tree !== main)] : [];
  for (const draft of drafts.values()) {
    const { line } = draft;
    if (!line) continue;
    for (const [key, text] of Object.entries(line.parents)) {
      const tree = key === '' ? plainTree(draft, inOrder, line) : key;
      if (tree === undefined) continue;
      const field = key === '' ? 'parent' : `parent:${key}`;
      if (text === '') {
        if (!draft.known && key === '') draft.parents[tree] ??= null;
        continue;
      }
      const parent = found(text);
      if (parent === undefined)
        faults.push({ row: line.row, field, code: 'parent-unknown', details: { text } });
      else if (parent === null)
        faults.push({ row: line.row, field, code: 'parent-ambiguous', details: { text } });
      else if (parent === draft) faults.push({ row: line.row, field, code: 'parent-itself' });
      else draft.parents[tree] = parent.id;
    }
    if (Object.keys(line.parents).length === 0 && !draft.known && main)
      draft.parents[main.id] = null;
  }
}

/** The first tree that has this level; without a level, the main one. */
function plainTree(draft: GridDraft, inOrder: Shape['trees'], line: TreeLine): string | undefined {
  const level = line.level ?? draft.known?.level;
  return (level === undefined ? inOrder[0] : inOrder.find(({ levels }) => levels.includes(level)))
    ?.id;
}

function byName(drafts: ReadonlyMap<string, GridDraft>): ReadonlyMap<string, GridDraft | null> {
  const names = new Map<string, GridDraft | null>();
  for (const draft of drafts.values()) names.set(draft.name, names.has(draft.name) ? null : draft);
  return names;
}
