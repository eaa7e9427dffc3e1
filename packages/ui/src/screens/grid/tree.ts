import type { BreachView, GridView, StaffingView, TreeView } from '@wangge/api/hierarchy/views';
import type { StaffingBreach } from '@wangge/grid/post/staffing';

export type BreachCode = StaffingBreach['code'];
export const breachCodes = [
  'vacancy',
  'too-few',
  'too-many',
  'exclusive',
  'answerable',
] as const satisfies readonly BreachCode[];

/** What narrows the tree; both stand in the address. */
export type TreeFilter = { readonly text: string; readonly breach: BreachCode | null };

export function gridIdsOf(breach: StaffingBreach): readonly string[] {
  return breach.code === 'exclusive' ? breach.gridIds : [breach.gridId];
}

export function breachesAt(breaches: readonly BreachView[], gridId: string): BreachView[] {
  return breaches.filter((breach) => gridIdsOf(breach).includes(gridId));
}

/** How many there are of each kind, in the order of their weight; none is left out. */
export function breachCounts(
  breaches: readonly BreachView[],
): ReadonlyArray<{ readonly code: BreachCode; readonly count: number }> {
  return breachCodes
    .map((code) => ({ code, count: breaches.filter((breach) => breach.code === code).length }))
    .filter(({ count }) => count > 0);
}

/** 网格、编号、姓名，一个字也查得到。 */
function saysIt({ name, code, posts }: GridView, text: string): boolean {
  return (
    name.includes(text) ||
    code.toLowerCase().includes(text.toLowerCase()) ||
    posts.some(({ holders }) => holders.some((holder) => holder.name.includes(text)))
  );
}

/**
 * The rows to be shown: all, or those asked for with everything above them, so that a row never hangs in the air. What
 * lies under a closed row is left out, unless something was asked for.
 */
export function shownRows(
  { grids, breaches, part }: Pick<TreeView, 'grids' | 'breaches'> & Partial<Pick<TreeView, 'part'>>,
  { text, breach }: TreeFilter,
  closed: ReadonlySet<string>,
): GridView[] {
  // A part of a large tree is what was asked for already.
  if (part) return [...grids];
  const parents = new Map(grids.map(({ id, parentId }) => [id, parentId]));
  const above = (id: string): string[] => {
    const parent = parents.get(id) ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  if (text === '' && breach === null)
    return grids.filter(({ id }) => !above(id).some((each) => closed.has(each)));
  const broken = new Set(
    breaches.filter(({ code }) => code === breach).flatMap((each) => gridIdsOf(each)),
  );
  const found = grids.filter(
    (grid) => (text === '' || saysIt(grid, text)) && (breach === null || broken.has(grid.id)),
  );
  const kept = new Set(found.flatMap(({ id }) => [id, ...above(id)]));
  return grids.filter(({ id }) => kept.has(id));
}

export function parentIds(grids: readonly GridView[]): Set<string> {
  return new Set(grids.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
}

/** A long tree opens with its last step folded: a college has twelve classes before it has 120 rooms. */
export function closedAtFirst(grids: readonly GridView[], most = 60): Set<string> {
  if (grids.length <= most) return new Set();
  const deepest = Math.max(...grids.map(({ depth }) => depth));
  const leaves = grids.filter(({ depth }) => depth === deepest);
  return parentIds(leaves);
}

/** 实有与应有，几种岗位合计：`5 / 5`、`3 / 2–4`、`13 / ≥5`；没有规定人数的只写实有。 */
export function staffingSum(staffing: readonly StaffingView[]): {
  readonly text: string;
  readonly broken: boolean;
} {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const count = sum(staffing.map((each) => each.count));
  const min = sum(staffing.map(({ required }) => required.min));
  const open = staffing.some(({ required }) => required.max === undefined);
  const max = sum(staffing.map(({ required }) => required.max ?? 0));
  const should = open ? (min === 0 ? '' : `≥${min}`) : max === min ? `${min}` : `${min}–${max}`;
  return {
    text: should === '' ? `${count}` : `${count} / ${should}`,
    broken: staffing.some(({ state }) => state !== 'ok'),
  };
}
