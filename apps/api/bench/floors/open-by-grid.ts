import type { Client } from 'pg';

/** The floor of a roll-up: open cases of each grid under one path, as the owner, in one statement. */
export async function floorOfOpenByGrid(
  owner: Client,
  organizationId: string,
  path: string,
): Promise<number> {
  const { rowCount } = await owner.query({
    name: 'open_by_grid',
    text: `select c.grid_id, count(*) from cases c
      join placement p on p.organization_id = c.organization_id and p.grid_id = c.grid_id
        and p.tree = 'territory' and p.until_on is null and p.path >= $2 and p.path < $3
      where c.organization_id = $1 and c.stage <> 'closed'
      group by c.grid_id`,
    values: [organizationId, path, path.replace(/\/$/, '0')],
  });
  return rowCount ?? 0;
}
