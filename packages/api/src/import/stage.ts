import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import type { Staging } from './staged.ts';

export type RunKey = { readonly organizationId: string; readonly importId: string };

const columnsOf: Readonly<
  Record<Staging['table'], ReadonlyArray<readonly [name: string, type: string]>>
> = {
  import_grid: [
    ['act', 'text'],
    ['grid_id', 'uuid'],
    ['number', 'int'],
    ['code', 'text'],
    ['level', 'text'],
    ['kind', 'text'],
    ['name', 'text'],
    ['covers', 'text'],
  ],
  import_placement: [
    ['act', 'text'],
    ['tree', 'text'],
    ['grid_id', 'uuid'],
    ['parent_id', 'uuid'],
    ['path', 'text'],
  ],
  import_fact: [
    ['act', 'text'],
    ['fact', 'jsonb'],
  ],
};

/** 一块写进暂存：one statement, one array a column. */
export async function insertStaging(
  tx: Tx,
  run: RunKey,
  { table, columns }: Staging,
): Promise<void> {
  const names = columnsOf[table];
  const arrays = names.map(
    ([, type], index): SQL => sql`${columns[index] ?? '{}'}::${sql.raw(type)}[]`,
  );
  const list = names.map(([name]) => sql.identifier(name));
  await tx.execute(sql`
    insert into ${sql.identifier(table)} (organization_id, import_id, ${sql.join(list, sql`, `)})
    select ${run.organizationId}::uuid, ${run.importId}::uuid, staged.*
    from unnest(${sql.join(arrays, sql`, `)}) as staged`);
}

export async function clearStaging(tx: Tx, { organizationId, importId }: RunKey): Promise<void> {
  for (const table of Object.keys(columnsOf))
    await tx.execute(
      sql`delete from ${sql.identifier(table)} where organization_id = ${organizationId} and import_id = ${importId}`,
    );
}
