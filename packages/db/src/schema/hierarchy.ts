import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { GridKind } from '@wangge/grid/hierarchy/grid';
import { bytesText, day, organizationId } from './columns.ts';

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
  ],
);
