import type { GridKind, TreeKind } from '../hierarchy/grid.ts';
import type { Shape } from '../hierarchy/reorganize-rules.ts';
import { isWithin } from '../hierarchy/path.ts';
import type { Fault } from './fault.ts';
import type { TreeLine } from './tree-lines.ts';
import { levelsOf } from './tree-levels.ts';
import { parentsOf } from './tree-parents.ts';
import { pathsOf } from './tree-paths.ts';

/** 现有的网格。`places`: tree → where it stands, open rows only. */
export type KnownGrid = {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly level: string;
  readonly kind: GridKind;
  readonly name: string;
  readonly covers: string | null;
  readonly closed: boolean;
  readonly places: Readonly<
    Record<string, { readonly parentId: string | null; readonly path: string }>
  >;
};

/** 一个网格在表里和现有的合在一起：what it is to be. */
export type GridDraft = {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly kind: GridKind;
  readonly covers: string | null;
  readonly known: KnownGrid | null;
  readonly line: TreeLine | null;
  level: string;
  /** Tree → id of the parent; null: a root. */
  readonly parents: Record<string, string | null>;
};

export type PlaceDraft = {
  readonly gridId: string;
  readonly tree: string;
  readonly parentId: string | null;
  readonly path: string;
  /** 原来的位置到这天为止：an open row stands there and is closed. */
  readonly replaces: boolean;
};

export type TreeComparison = {
  readonly faults: readonly Fault[];
  readonly opened: readonly GridDraft[];
  /** Name, kind or what it covers differs. */
  readonly changed: readonly GridDraft[];
  /** Another parent in some tree. What hangs below goes along and is not counted. */
  readonly moved: readonly GridDraft[];
  readonly gone: readonly KnownGrid[];
  readonly same: number;
  readonly places: readonly PlaceDraft[];
};

export type TreeOptions = {
  /** 顶层是哪一级, where the list has no column of levels. */
  readonly topLevel: string | null;
  /** An id for a new grid; ids are not made in the kernel. */
  readonly newId: () => string;
};

/** 来表与现有的网格树比较：新增、变更、迁移、不在表中、未变；有错就只有错。 */
export function compareTree(
  shape: Shape,
  lines: readonly TreeLine[],
  known: readonly KnownGrid[],
  options: TreeOptions,
): TreeComparison {
  const faults: Fault[] = [];
  const drafts = draftsOf(lines, known, options, faults);
  const byId = new Map([...drafts.values()].map((draft) => [draft.id, draft]));
  parentsOf(shape, drafts, faults);
  levelsOf(shape, drafts, byId, options.topLevel, faults);
  const paths = pathsOf(shape.trees, byId, faults);
  const listed = [...drafts.values()].filter(({ line }) => line !== null);
  const opened = listed.filter((draft) => draft.known === null);
  const moved = listed.filter(({ known: old, parents }) =>
    Object.entries(parents).some(([tree, parentId]) => {
      const place = old?.places[tree];
      return old !== null && place?.parentId !== parentId;
    }),
  );
  const changed = listed.filter(
    ({ known: old, name, kind, covers }) =>
      old !== null && (old.name !== name || old.kind !== kind || old.covers !== covers),
  );
  const touched = new Set([...opened, ...moved, ...changed]);
  return {
    faults: withoutEchoes(faults),
    opened,
    changed,
    moved,
    gone: goneFrom(shape.trees, known, drafts),
    same: listed.length - touched.size,
    places: faults.length > 0 ? [] : paths,
  };
}

/** In a cycle nobody can stand below his parent: the cycle says it. */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const round = new Set(faults.flatMap(({ code, row }) => (code === 'cycle' ? [row] : [])));
  return faults
    .filter(({ code, row }) => code !== 'parent-level' || !round.has(row))
    .sort((a, b) => a.row - b.row);
}

function draftsOf(
  lines: readonly TreeLine[],
  known: readonly KnownGrid[],
  { newId }: TreeOptions,
  faults: Fault[],
): Map<string, GridDraft> {
  const drafts = new Map<string, GridDraft>();
  const retired = new Map<string, KnownGrid>();
  let last = 0;
  for (const grid of known) {
    if (grid.number > last) last = grid.number;
    if (grid.closed) retired.set(grid.code, grid);
    else drafts.set(grid.code, keeping(grid));
  }
  for (const line of lines) {
    const standing = drafts.get(line.code);
    if (standing?.line) {
      faults.push(at(line, 'code', 'code-twice', { code: line.code, row: standing.line.row }));
    } else if (retired.has(line.code)) {
      const name = retired.get(line.code)?.name ?? '';
      faults.push(at(line, 'code', 'code-retired', { code: line.code, name }));
    } else if (standing?.known) {
      if (line.level !== null && line.level !== standing.known.level)
        faults.push(at(line, 'level', 'level-differs', { code: line.code }));
      drafts.set(line.code, {
        ...standing,
        line,
        name: line.name,
        kind: line.kind ?? standing.kind,
        covers: line.covers === null ? standing.covers : line.covers || null,
      });
    } else {
      last += 1;
      drafts.set(line.code, {
        id: newId(),
        number: last,
        code: line.code,
        name: line.name,
        kind: line.kind ?? 'basic',
        covers: line.covers || null,
        known: null,
        line,
        level: line.level ?? '',
        parents: {},
      });
    }
  }
  return drafts;
}

function keeping(grid: KnownGrid): GridDraft {
  const { id, number, code, name, kind, covers, level, places } = grid;
  const parents: Record<string, string | null> = {};
  for (const [tree, { parentId }] of Object.entries(places)) parents[tree] = parentId;
  return { id, number, code, name, kind, covers, level, known: grid, line: null, parents };
}

/** 不在表中：open grids below a listed one. A list of one part says nothing of the others. */
function goneFrom(
  trees: readonly TreeKind[],
  known: readonly KnownGrid[],
  drafts: ReadonlyMap<string, GridDraft>,
): readonly KnownGrid[] {
  const absent = known.filter((grid) => !grid.closed && drafts.get(grid.code)?.line === null);
  if (absent.length === 0) return [];
  const roots = new Map(
    trees.map(({ id: tree }) => [tree, outermost(listedPaths(known, drafts, tree))]),
  );
  return absent.filter(({ places }) =>
    Object.entries(places).some(([tree, { path }]) =>
      roots.get(tree)?.some((root) => isWithin(path, root)),
    ),
  );
}

function listedPaths(
  known: readonly KnownGrid[],
  drafts: ReadonlyMap<string, GridDraft>,
  tree: string,
): string[] {
  return known.flatMap(({ code, places }) => {
    const path = places[tree]?.path;
    return path !== undefined && drafts.get(code)?.line ? [path] : [];
  });
}

function outermost(paths: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const path of paths.toSorted()) {
    const last = kept.at(-1);
    if (last === undefined || !isWithin(path, last)) kept.push(path);
  }
  return kept;
}

export function at(
  { row }: Pick<TreeLine, 'row'>,
  field: string | null,
  code: Fault['code'],
  details?: Fault['details'],
): Fault {
  return { row, field, code, ...(details && { details }) };
}
