import { sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Written } from './apply.ts';

/** 网格树写入：opens, changes, moves with everything below, and closes what is said to be gone. */
export async function applyTree(tx: Tx, written: Written): Promise<Outcome<true>> {
  const { organizationId, importId, on, goneOn } = written;
  const staged = sql`s.organization_id = ${organizationId} and s.import_id = ${importId}`;
  const open = sql`p.organization_id = s.organization_id and p.tree = s.tree and p.grid_id = s.grid_id and p.until_on is null`;

  const later = await tx.execute(sql`
    select 1 from import_placement s join placement p on ${open}
    where ${staged} and s.act = 'move' and p.from_on > ${on}::date limit 1`);
  if (later.rows.length > 0) return refuse('import.later-change');

  await tx.execute(sql`
    insert into grid (organization_id, id, number, code, level, kind, name, covers, opened_on)
    select s.organization_id, s.grid_id, s.number, s.code, s.level, s.kind, s.name, s.covers, ${on}::date
    from import_grid s where ${staged} and s.act = 'open'`);
  await tx.execute(sql`
    update grid g set name = s.name, kind = s.kind, covers = s.covers from import_grid s
    where ${staged} and s.act = 'change' and g.organization_id = s.organization_id and g.id = s.grid_id`);
  // A placement that began on the day of the move would be empty, and is taken away.
  await tx.execute(sql`
    delete from placement p using import_placement s
    where ${staged} and s.act = 'move' and ${open} and p.from_on = ${on}::date`);
  await tx.execute(sql`
    update placement p set until_on = ${on}::date from import_placement s
    where ${staged} and s.act = 'move' and ${open}`);
  await tx.execute(sql`
    insert into placement (organization_id, tree, grid_id, parent_id, path, from_on)
    select s.organization_id, s.tree, s.grid_id, s.parent_id, s.path, ${on}::date from import_placement s
    where ${staged}`);
  return written.goneIds.length === 0 ? done(true) : close(tx, written, goneOn);
}

/** 撤销不在表中的：only those that were named, and only those that the comparison found. */
async function close(
  tx: Tx,
  { organizationId, importId, goneIds }: Written,
  goneOn: string,
): Promise<Outcome<true>> {
  const named = sql`${JSON.stringify(goneIds)}::jsonb ? s.grid_id::text`;
  const staged = sql`s.organization_id = ${organizationId} and s.import_id = ${importId} and s.act = 'close' and ${named}`;
  const closed = await tx.execute(sql`
    update grid g set closed_on = greatest(${goneOn}::date, g.opened_on) from import_grid s
    where ${staged} and g.organization_id = s.organization_id and g.id = s.grid_id and g.closed_on is null returning g.id`);
  if (closed.rows.length !== goneIds.length) return refuse('import.gone-unknown');
  const own = sql`p.organization_id = s.organization_id and p.grid_id = s.grid_id and p.until_on is null`;
  await tx.execute(
    sql`delete from placement p using import_grid s where ${staged} and ${own} and p.from_on >= ${goneOn}::date`,
  );
  await tx.execute(
    sql`update placement p set until_on = ${goneOn}::date from import_grid s where ${staged} and ${own}`,
  );
  const orphans = await tx.execute<{ name: string }>(sql`
    select g.name from import_grid s
      join placement p on p.organization_id = s.organization_id and p.parent_id = s.grid_id and p.until_on is null
      join grid g on g.organization_id = s.organization_id and g.id = s.grid_id
    where ${staged} limit 1`);
  const [orphan] = orphans.rows;
  return orphan ? refuse('import.gone-has-children', { name: orphan.name }) : done(true);
}
