import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytesText, day, instant, organizationId } from './columns.ts';

export const importKinds = ['tree', 'people'] as const;
export type ImportKind = (typeof importKinds)[number];

/** reading → checked → applying → applied; refused: the file cannot be read; withdrawn: nothing was written. */
export const importStages = [
  'reading',
  'checked',
  'refused',
  'applying',
  'applied',
  'withdrawn',
] as const;
export type ImportStage = (typeof importStages)[number];

/** 一次导入：one uploaded list, what was found in it, and what became of it. */
export const importRun = pgTable(
  'import_run',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<ImportKind>().notNull(),
    stage: text('stage').$type<ImportStage>().notNull(),
    fileName: text('file_name').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    /** Which sheet, which column is what, which level is the top: as asked by the administrator. */
    asked: jsonb('asked').$type<Record<string, unknown>>().notNull(),
    /** Rows read, or rows written, so far; and when that was last said. */
    progress: integer('progress').notNull().default(0),
    progressAt: instant('progress_at').notNull(),
    /** What was found: columns, counts, faults, examples of each group. */
    report: jsonb('report').$type<Record<string, unknown>>(),
    refusal: jsonb('refusal').$type<{ code: string; details?: Record<string, string | number> }>(),
    /** What it was compared with; if that has changed since, it is compared again. */
    fingerprint: text('fingerprint'),
    appliedOn: day('applied_on'),
    appliedAt: instant('applied_at'),
    appliedBy: uuid('applied_by'),
    version: integer('version').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('import_run_uploaded').on(t.organizationId, t.uploadedAt),
  ],
);

/**
 * 暂存的网格：what applying the list writes, decided row by row before. Unlogged: after a power cut it is empty, and the
 * import with it.
 */
export const importGrid = pgTable(
  'import_grid',
  {
    organizationId: organizationId(),
    importId: uuid('import_id').notNull(),
    act: text('act').$type<'open' | 'change' | 'close'>().notNull(),
    gridId: uuid('grid_id').notNull(),
    number: integer('number').notNull(),
    code: text('code').notNull(),
    level: text('level').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    covers: text('covers'),
  },
  (t) => [index('import_grid_import').on(t.organizationId, t.importId)],
);

/** 暂存的位置 */
export const importPlacement = pgTable(
  'import_placement',
  {
    organizationId: organizationId(),
    importId: uuid('import_id').notNull(),
    act: text('act').$type<'open' | 'move'>().notNull(),
    tree: text('tree').notNull(),
    gridId: uuid('grid_id').notNull(),
    parentId: uuid('parent_id'),
    path: bytesText('path').notNull(),
  },
  (t) => [index('import_placement_import').on(t.organizationId, t.importId)],
);

/** 暂存的人员与任职：one fact a row. */
export const importFact = pgTable(
  'import_fact',
  {
    organizationId: organizationId(),
    importId: uuid('import_id').notNull(),
    act: text('act').notNull(),
    fact: jsonb('fact').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('import_fact_import').on(t.organizationId, t.importId)],
);
