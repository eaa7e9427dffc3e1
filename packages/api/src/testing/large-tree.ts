import type { TestDatabase } from '@wangge/db/testing/database';
import type { House } from './house.ts';

/** 大树：stations below the coast and lamps below each, made by the database itself. */
export async function growTree(
  { look }: Pick<TestDatabase, 'look'>,
  { organizationId, grid }: Pick<House, 'organizationId' | 'grid'>,
  { stations, lamps, from = 100 }: { stations: number; lamps: number; from?: number },
): Promise<void> {
  const coast = [organizationId, grid('c')];
  await look(
    `with last as (select max(number) n from grid where organization_id = $1::uuid),
      made as (
        insert into grid (organization_id, id, number, code, level, name, opened_on)
        select $1::uuid, gen_random_uuid(), last.n + i, 'st' || ($3::int + i), 'station', '灯站 ' || ($3::int - 100 + i), '2025-01-01'
        from last, generate_series(1, $4::int) i returning *)
    insert into placement (organization_id, tree, grid_id, parent_id, path, from_on)
    select $1::uuid, 'territory', made.id, $2::uuid, above.path || made.number || '/', '2025-01-01'
    from made, placement above
    where above.organization_id = $1::uuid and above.grid_id = $2::uuid and above.tree = 'territory'`,
    [...coast, from, stations],
  );
  await look(
    `with last as (select max(number) n from grid where organization_id = $1::uuid),
      station as (
        select grid.*, row_number() over (order by number) - 1 as turn from grid
        where organization_id = $1::uuid and code like 'st%' and level = 'station'),
      made as (
        insert into grid (organization_id, id, number, code, level, name, opened_on)
        select $1::uuid, gen_random_uuid(), last.n + station.turn * $2::int + i, station.code || '-' || i, 'lamp',
          '灯 ' || station.turn || '-' || i, '2025-01-01'
        from last, station, generate_series(1, $2::int) i returning *)
    insert into placement (organization_id, tree, grid_id, parent_id, path, from_on)
    select $1::uuid, 'territory', made.id, above.grid_id, above.path || made.number || '/', '2025-01-01'
    from made join station on made.code like station.code || '-%'
    join placement above on above.organization_id = $1::uuid and above.grid_id = station.id`,
    [organizationId, lamps],
  );
}
