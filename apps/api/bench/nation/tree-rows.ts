import type { Client } from 'pg';
import type { Scale } from './scale.ts';

/** From the top, as the community variant calls them; the top itself and the provinces are both cities to it. */
const levelIds = ['city', 'district', 'street', 'community', 'grid'] as const;

export type Level = { readonly first: number; readonly count: number };

/** Numbers of the grids of each level: 1 is the country, then level by level. */
export function levelsOf({ levels }: Scale): readonly Level[] {
  let first = 2;
  return levels.map((count) => {
    const level = { first, count };
    first += count;
    return level;
  });
}

export const gridId = (number: string | number) => `md5('grid ' || ${number})::uuid`;

/** Grids and where they stand, level by level, each path made from its parent's. */
export async function writeTree(
  owner: Client,
  organizationId: string,
  scale: Scale,
): Promise<void> {
  const levels = levelsOf(scale);
  await writeGrids(owner, organizationId, { first: 1, count: 1 }, 'city', '全国');
  await owner.query(
    `insert into placement (organization_id, tree, grid_id, parent_id, path, from_on)
     values ($1, 'territory', ${gridId(1)}, null, '/1/', '2025-01-01')`,
    [organizationId],
  );
  for (const [depth, level] of levels.entries()) {
    await writeGrids(owner, organizationId, level, levelIds[depth] ?? 'grid', '网格');
    const above = levels[depth - 1] ?? { first: 1, count: 1 };
    await owner.query(
      `insert into placement (organization_id, tree, grid_id, parent_id, path, from_on)
       select $1, 'territory', ${gridId('n')}, p.grid_id, p.path || n || '/', '2025-01-01'
       from (select n, ${parentNumber(scale, depth, level, above)} as parent
             from generate_series(${level.first}, ${level.first + level.count - 1}) n) as each
       join placement p on p.organization_id = $1 and p.tree = 'territory' and p.grid_id = ${gridId('parent')}`,
      [organizationId],
    );
  }
  await owner.query('analyze grid, placement');
}

/** Evenly, but for the counties of the first city: a subtree of a sixtieth of the country is moved. */
function parentNumber({ moved }: Scale, depth: number, level: Level, above: Level): string {
  const place = `(n - ${level.first})`;
  const evenly = `${above.first} + (${place}::bigint * ${above.count} / ${level.count})::int`;
  if (depth !== 2) return evenly;
  const rest = `${above.first + 1} + ((${place} - ${moved})::bigint * ${above.count - 1} / ${level.count - moved})::int`;
  return `case when ${place} < ${moved} then ${above.first} else ${rest} end`;
}

async function writeGrids(
  owner: Client,
  organizationId: string,
  { first, count }: Level,
  level: string,
  name: string,
): Promise<void> {
  await owner.query(
    `insert into grid (organization_id, id, number, code, level, name, opened_on)
     select $1, ${gridId('n')}, n, lpad(n::text, 9, '0'), $2, $3 || n, '2025-01-01'
     from generate_series(${first}, ${first + count - 1}) n`,
    [organizationId, level, name],
  );
}
