import { eq, ilike, or, type SQL } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { ancestorPaths } from '@wangge/grid/hierarchy/path';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { termOf } from '../term.ts';
import { readPathNames, readTree } from './store.ts';
import { treeOf } from './tree-of.ts';
import type { FoundGrid } from './views.ts';

/** 名称里有，或编号以它开头。 */
export function saysGrid(text: string): SQL | undefined {
  const plain = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return or(ilike(grid.name, `%${plain}%`), ilike(grid.code, `${plain}%`));
}

/** 找网格：within reach, each with the names of what stands above it, since names repeat from street to street. */
export async function searchView(
  call: MemberCall,
  asked: { readonly text: string; readonly tree?: string | undefined; readonly limit: number },
): Promise<Outcome<FoundGrid[]>> {
  const tree = treeOf(call, asked.tree);
  if (!tree.ok) return tree;
  const rows = await readTree(call, tree.value, {
    where: saysGrid(asked.text.trim()),
    limit: asked.limit,
  });
  return done(await withPaths(call, tree.value, rows));
}

/** 下级网格：the first of them; a split names where each goes. */
export async function childrenView(
  call: MemberCall,
  gridId: string,
): Promise<Outcome<FoundGrid[]>> {
  const found = new Map<string, FoundGrid>();
  for (const { id: tree } of call.policy.trees) {
    const rows = await readTree(call, tree, { where: eq(placement.parentId, gridId), limit: 500 });
    for (const each of await withPaths(call, tree, rows)) found.set(each.id, each);
  }
  return done([...found.values()]);
}

type Row = Awaited<ReturnType<typeof readTree>>[number];

export async function withPaths(
  call: MemberCall,
  tree: string,
  rows: readonly Row[],
): Promise<FoundGrid[]> {
  const above = rows.flatMap(({ path }) => ancestorPaths(path).slice(0, -1));
  const names = await readPathNames(call, tree, [...new Set(above)]);
  return rows.map(({ id, code, name, level, path }) => ({
    id,
    code,
    name,
    level: termOf(call.policy.levels, level),
    above: ancestorPaths(path)
      .slice(0, -1)
      .flatMap((each) => names.get(each) ?? []),
  }));
}
