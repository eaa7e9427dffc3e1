import type { Client } from 'pg';

/**
 * The floor of a list: fifty open cases by deadline under one path, as the owner, without policies, names or authority.
 * In the form that suits the size of the subtree: many grids are met on a walk by deadline, few are looked up first.
 */
export async function floorOfList(
  owner: Client,
  organizationId: string,
  path: string,
  wide: boolean,
): Promise<number> {
  const until = path.replace(/\/$/, '0');
  const { rowCount } = await owner.query({
    name: wide ? 'list_wide' : 'list_narrow',
    text: wide ? walk : lookUp,
    values: [organizationId, path, until],
  });
  return rowCount ?? 0;
}

/** `limit 1` keeps the planner from turning the walk into a join of everything. */
const walk = `select c.state, c.version from cases c
  where c.organization_id = $1 and c.stage <> 'closed' and (
    select true from placement p where p.organization_id = $1 and p.tree = 'territory' and p.grid_id = c.grid_id
      and p.until_on is null and p.path >= $2 and p.path < $3 limit 1)
  order by c.due_at limit 50`;

const lookUp = `with reached as materialized (
    select grid_id from placement where organization_id = $1 and tree = 'territory' and until_on is null
      and path >= $2 and path < $3)
  select c.state, c.version from reached
  join cases c on c.organization_id = $1 and c.grid_id = reached.grid_id and c.stage <> 'closed'
  order by c.due_at limit 50`;

/** Cases with a word, by deadline. */
export async function floorOfSearch(
  owner: Client,
  organizationId: string,
  word: string,
): Promise<number> {
  const { rowCount } = await owner.query({
    name: 'search',
    text: `select c.state, c.version from case_word w
      join cases c on c.organization_id = w.organization_id and c.id = w.case_id
      where w.organization_id = $1 and w.word = $2
      order by c.stage = 'closed', c.due_at limit 50`,
    values: [organizationId, word],
  });
  return rowCount ?? 0;
}
