import { compareTree, type GridDraft, type KnownGrid } from '@wangge/grid/list/tree-compare';
import { treeColumns } from '@wangge/grid/list/tree-columns';
import { readTreeLines } from '@wangge/grid/list/tree-lines';
import type { Shape } from '@wangge/grid/hierarchy/reorganize-rules';
import { shownAtMost } from './limits.ts';
import { reportOf, type Read } from './report.ts';
import type { Book } from './sheet.ts';
import { arrayLiteral, type Staging } from './staged.ts';
import { oddCells, tableIn } from './table.ts';
import type { Asked, ComparedLine, Difference } from './views.ts';

/** 读网格表并与现有的比较。 */
export function readTree(
  book: Book,
  shape: Shape,
  known: readonly KnownGrid[],
  asked: Asked,
  newId: () => string,
): Read {
  const table = tableIn(book, treeColumns(shape.trees), asked);
  const read = readTreeLines(shape, table.columns, table.rows());
  const main = shape.trees.find((tree) => tree.main) ?? shape.trees[0];
  const topLevel = asked.topLevel ?? main?.levels[0] ?? null;
  const compared = compareTree(shape, read.lines, known, { topLevel, newId });
  const faults = [...oddCells(book.sheet, table), ...read.faults, ...compared.faults];
  const byId = new Map<string, { code: string; name: string }>();
  for (const grid of known) byId.set(grid.id, grid);
  for (const grid of compared.opened) byId.set(grid.id, grid);
  const named = (id: string | null | undefined) => (id ? (byId.get(id)?.name ?? '') : '');
  const moves = (draft: GridDraft): Difference[] =>
    Object.entries(draft.parents).flatMap(([tree, parentId]) => {
      const place = draft.known?.places[tree];
      if (draft.known && place?.parentId === parentId) return [];
      return [{ field: 'parent', from: named(place?.parentId), to: named(parentId) }];
    });
  const line = (draft: GridDraft, differences: Difference[]): ComparedLine => ({
    id: draft.id,
    row: draft.line?.row ?? null,
    name: draft.name,
    mark: draft.code,
    differences,
  });
  const shown = <T>(all: readonly T[]) => all.slice(0, shownAtMost.lines);
  const report = reportOf(book, table, {
    rows: read.lines.length,
    who: ['name', 'code'],
    skipped: read.skipped,
    topLevel: table.columns['level'] === undefined ? topLevel : null,
    faults,
    cautions: [],
    counts: {
      new: compared.opened.length,
      changed: compared.changed.length,
      moved: compared.moved.length,
      gone: compared.gone.length,
      same: compared.same,
    },
    groups: {
      new: shown(compared.opened).map((draft) => line(draft, moves(draft))),
      changed: shown(compared.changed).map((draft) => line(draft, changesOf(draft))),
      moved: shown(compared.moved).map((draft) => line(draft, moves(draft))),
      gone: compared.gone.slice(0, shownAtMost.gone).map((grid) => ({
        id: grid.id,
        row: null,
        name: grid.name,
        mark: grid.code,
        differences: [],
      })),
    },
  });
  if (faults.length > 0) return { report, staging: [] };
  return {
    report,
    staging: [
      gridRows('open', compared.opened),
      gridRows('change', compared.changed),
      gridRows('close', compared.gone),
      placeRows(compared.places),
    ].flat(),
  };
}

function changesOf({ known, name, kind, covers }: GridDraft): Difference[] {
  const pairs: Difference[] = [
    { field: 'name', from: known?.name ?? '', to: name },
    { field: 'kind', from: known?.kind ?? '', to: kind },
    { field: 'covers', from: known?.covers ?? '', to: covers ?? '' },
  ];
  return pairs.filter(({ from, to }) => from !== to);
}

type GridRow = Pick<GridDraft, 'id' | 'number' | 'code' | 'level' | 'kind' | 'name' | 'covers'>;

function gridRows(act: string, rows: readonly GridRow[]): Staging[] {
  return inChunks(rows).map((chunk) => ({
    table: 'import_grid',
    count: chunk.length,
    columns: [
      arrayLiteral(chunk.map(() => act)),
      arrayLiteral(chunk.map(({ id }) => id)),
      arrayLiteral(chunk.map(({ number }) => number)),
      arrayLiteral(chunk.map(({ code }) => code)),
      arrayLiteral(chunk.map(({ level }) => level)),
      arrayLiteral(chunk.map(({ kind }) => kind)),
      arrayLiteral(chunk.map(({ name }) => name)),
      arrayLiteral(chunk.map(({ covers }) => covers)),
    ],
  }));
}

function placeRows(places: ReturnType<typeof compareTree>['places']): Staging[] {
  return inChunks(places).map((chunk) => ({
    table: 'import_placement',
    count: chunk.length,
    columns: [
      arrayLiteral(chunk.map(({ replaces }) => (replaces ? 'move' : 'open'))),
      arrayLiteral(chunk.map(({ tree }) => tree)),
      arrayLiteral(chunk.map(({ gridId }) => gridId)),
      arrayLiteral(chunk.map(({ parentId }) => parentId)),
      arrayLiteral(chunk.map(({ path }) => path)),
    ],
  }));
}

const chunkRows = 5000;

function inChunks<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < rows.length; from += chunkRows)
    chunks.push(rows.slice(from, from + chunkRows));
  return chunks;
}
