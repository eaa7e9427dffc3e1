/** 六种变动。 */
export const changeKinds = ['open', 'rename', 'move', 'split', 'merge', 'close'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** 变动页的地址：what is to be done, and with which grid. */
export function changeHref(grids: string, kind: ChangeKind, gridId: string): string {
  return `${grids}/change?${new URLSearchParams({ do: kind, grid: gridId }).toString()}`;
}

/** 变动记录的地址：of everything within reach, or of one grid. */
export function changesHref(
  grids: string,
  { gridId, before }: { readonly gridId?: string | null; readonly before?: number },
): string {
  const query = new URLSearchParams();
  if (gridId) query.set('grid', gridId);
  if (before !== undefined) query.set('before', String(before));
  return query.size === 0 ? `${grids}/changes` : `${grids}/changes?${query.toString()}`;
}

/** What has been filled in so far, as it stands in the address. */
export type Filled = ReadonlyArray<readonly [name: string, value: string]>;

export function filledIn(filled: Filled, name: string): string {
  return filled.find(([key]) => key === name)?.[1] ?? '';
}

export function allFilledIn(filled: Filled, name: string): string[] {
  return filled.flatMap(([key, value]) => (key === name ? [value] : []));
}

/** Where what has been looked at is confirmed: with everything that was filled in. */
export function confirmHref(filled: Filled): string {
  return `?/confirm&${new URLSearchParams(filled.map(([name, value]) => [name, value])).toString()}`;
}
