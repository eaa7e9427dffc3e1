import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import type { GridKind } from '@wangge/grid/hierarchy/grid';
import { bytesText, day, instant, organizationId } from './columns.ts';

/** 网格 */
export const grid = pgTable(
  'grid',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    /** Short number inside the organization; the parts of a path. */
    number: integer('number').notNull(),
    code: text('code').notNull(),
    level: text('level').notNull(),
    kind: text('kind').$type<GridKind>().notNull().default('basic'),
    name: text('name').notNull(),
    covers: text('covers'),
    openedOn: day('opened_on').notNull(),
    closedOn: day('closed_on'),
    /** 将更名：the name from a later day on; the minute job puts it in its place when the day has come. */
    nextName: text('next_name'),
    nextNameOn: day('next_name_on'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('grid_code').on(t.organizationId, t.code),
    unique('grid_number').on(t.organizationId, t.number),
  ],
);

/** 位置：a grid's dated parent in one tree. */
export const placement = pgTable(
  'placement',
  {
    organizationId: organizationId(),
    tree: text('tree').notNull(),
    gridId: uuid('grid_id').notNull(),
    parentId: uuid('parent_id'),
    path: bytesText('path').notNull(),
    fromOn: day('from_on').notNull(),
    untilOn: day('until_on'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.tree, t.gridId, t.fromOn] }),
    index('placement_path').on(t.organizationId, t.tree, t.path),
    index('placement_grid').on(t.organizationId, t.gridId),
    index('placement_parent').on(t.organizationId, t.parentId),
  ],
);

/** 变动记录：who changed the tree, when, from which day on; append-only, what was taken back is a row of its own. */
export const gridChange = pgTable(
  'grid_change',
  {
    organizationId: organizationId(),
    /** The command's id. */
    id: uuid('id').notNull(),
    kind: text('kind').$type<GridChangeKind>().notNull(),
    onDay: day('on_day').notNull(),
    at: instant('at').notNull(),
    byPersonId: uuid('by_person_id').notNull(),
    /** Every grid that a fact names. */
    gridIds: uuid('grid_ids').array().notNull(),
    facts: jsonb('facts').$type<readonly HierarchyFact[]>().notNull(),
    undoesId: uuid('undoes_id'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('grid_change_at').on(t.organizationId, t.at),
    unique('grid_change_undoes').on(t.organizationId, t.undoesId),
  ],
);

export type GridChangeKind = 'open' | 'rename' | 'move' | 'split' | 'merge' | 'close' | 'undo';
