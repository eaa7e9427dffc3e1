import type { TreeFilter } from './tree.ts';

/** 树的地址：which tree, and what narrows it. */
export function treeHref(base: string, tree: string, { text, breach }: TreeFilter): string {
  const query = new URLSearchParams({ tree });
  if (text !== '') query.set('text', text);
  if (breach !== null) query.set('breach', breach);
  return `${base}?${query.toString()}`;
}
