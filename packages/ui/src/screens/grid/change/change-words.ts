import type { ChangeView } from '@wangge/api/hierarchy/views';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { signsOf } from '../../../format/signs.ts';
import type { ChangeKind } from './change-links.ts';

const KINDS: Record<ChangeKind | 'undo', () => string> = {
  open: m.change_open,
  rename: m.change_rename,
  move: m.change_move,
  split: m.change_split,
  merge: m.change_merge,
  close: m.change_close,
  undo: m.change_undo,
};

export function changeWord(kind: ChangeKind | 'undo'): string {
  return KINDS[kind]();
}

type FactOf<T extends HierarchyFact['type']> = Extract<HierarchyFact, { type: T }>;

/** 一条变动，一句话：the fact that says most, in the present names of the grids. */
export function changeSentence(
  change: Pick<ChangeView, 'facts' | 'names'>,
  locale: Locale,
): string {
  const { facts, names } = change;
  const name = (id: string | null) => (id === null ? '' : (names[id] ?? ''));
  const list = (ids: readonly string[]) => ids.map(name).join(signsOf(locale).and);
  const one = <T extends HierarchyFact['type']>(type: T) =>
    facts.find((fact): fact is FactOf<T> => fact.type === type);
  const split = one('grid-split');
  if (split) return m.change_says_split({ grid: name(split.gridId), parts: list(split.into) });
  const merged = one('grids-merged');
  if (merged) return m.change_says_merge({ grids: list(merged.gridIds), into: name(merged.into) });
  const opened = one('grid-opened');
  if (opened) return m.change_says_open({ grid: opened.grid.name, code: opened.grid.code });
  const reopened = one('grid-reopened');
  if (reopened) return m.change_says_reopen({ grid: name(reopened.gridId) });
  const closed = one('grid-closed');
  if (closed) return m.change_says_close({ grid: name(closed.gridId) });
  const renamed = one('grid-renamed');
  if (renamed) return m.change_says_rename({ from: renamed.from, to: renamed.to });
  const moved = one('subtree-moved');
  if (moved) return m.change_says_move({ grid: name(moved.gridId), parent: name(moved.parentId) });
  const placed = one('grid-placed');
  return m.change_says_move({
    grid: name(placed?.placement.gridId ?? null),
    parent: name(placed?.placement.parentId ?? null),
  });
}

/** 原来、以后的位置：from the last grid that both have above them; what stands above that says nothing. */
export function whereTheyPart(
  from: readonly string[],
  to: readonly string[],
): { readonly from: string; readonly to: string } {
  const parting = from.findIndex((name, depth) => to[depth] !== name);
  const first = Math.max((parting === -1 ? from.length : parting) - 1, 0);
  const shown = (path: readonly string[]) => path.slice(first).join(' › ');
  return { from: shown(from), to: shown(to) };
}
