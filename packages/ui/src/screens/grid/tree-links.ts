import type { TreeFilter } from './tree.ts';

/** 树的地址：which tree, and what narrows it. */
export function treeHref(base: string, tree: string, { text, breach }: TreeFilter): string {
  const query = new URLSearchParams({ tree });
  if (text !== '') query.set('text', text);
  if (breach !== null) query.set('breach', breach);
  return `${base}?${query.toString()}`;
}

/** 一支的地址：of a tree too large to be shown whole; `after` is the code after which its next page begins. */
export function partHref(base: string, tree: string, at: string, after?: string): string {
  const query = new URLSearchParams({ tree, at, ...(after === undefined ? {} : { after }) });
  return `${base}?${query.toString()}`;
}
