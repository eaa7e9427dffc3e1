import { sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import type { ImportKind } from '@wangge/db/schema/import';
import type { KnownPeople } from '@wangge/grid/list/people-compare';
import type { KnownGrid } from '@wangge/grid/list/tree-compare';
import type { GridKind } from '@wangge/grid/hierarchy/grid';
import { parseDay } from '@wangge/grid/time';

/** Everything read from here on is of one moment, and so is the fingerprint. */
export async function freeze(tx: Tx): Promise<void> {
  await tx.execute(sql`set transaction isolation level repeatable read`);
}

/** 指纹：what a list was compared with. Another one at the time of writing means that it must be compared again. */
export async function fingerprintOf(
  tx: Tx,
  organizationId: string,
  kind: ImportKind,
): Promise<string> {
  const tables =
    kind === 'tree'
      ? ['grid', 'placement']
      : ['grid', 'person', 'person_identifier', 'post', 'appointment'];
  const sums = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await tx.execute<{ sum: string }>(
        sql`select count(*)::text || '/' || coalesce(sum(hashtextextended(each::text, 0)), 0)::text as sum
          from ${sql.identifier(table)} each where organization_id = ${organizationId}`,
      );
      return rows[0]?.sum ?? '';
    }),
  );
  return sums.join(' ');
}

const pageRows = 20_000;

type GridRow = {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly level: string;
  readonly kind: GridKind;
  readonly name: string;
  readonly covers: string | null;
  readonly closed: boolean;
  readonly places: Readonly<Record<string, readonly [string | null, string]>> | null;
};

/** 现有的网格，按编号一页一页：open placements of every tree with them. */
export async function* knownGrids(
  tx: Tx,
  organizationId: string,
): AsyncGenerator<readonly KnownGrid[]> {
  let after = 0;
  for (;;) {
    const { rows } = await tx.execute<GridRow>(sql`
      select g.id, g.number, g.code, g.level, g.kind, g.name, g.covers, g.closed_on is not null as closed,
        (select jsonb_object_agg(p.tree, jsonb_build_array(p.parent_id, p.path)) from placement p
          where p.organization_id = g.organization_id and p.grid_id = g.id and p.until_on is null) as places
      from grid g where g.organization_id = ${organizationId} and g.number > ${after}
      order by g.number limit ${pageRows}`);
    if (rows.length === 0) return;
    yield rows.map(({ places, ...grid }) => ({ ...grid, places: placesOf(places) }));
    after = rows.at(-1)?.number ?? after;
  }
}

function placesOf(places: GridRow['places']): KnownGrid['places'] {
  const named: Record<string, { parentId: string | null; path: string }> = {};
  for (const [tree, [parentId, path]] of Object.entries(places ?? {}))
    named[tree] = { parentId, path };
  return named;
}

/** 现有的人员与任职：who has not left, and what holds on this day or later. */
export async function knownPeople(
  tx: Tx,
  organizationId: string,
  on: string,
): Promise<KnownPeople> {
  const people = await tx.execute<KnownPeople['people'][number]>(sql`
    select p.id, p.name, p.second_mark as "secondMark",
      coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value, 'shown', i.shown))
        from person_identifier i where i.organization_id = p.organization_id and i.person_id = p.id), '[]') as identifiers
    from person p where p.organization_id = ${organizationId} and (p.left_on is null or p.left_on > ${on}::date)`);
  const posts = await tx.execute<KnownPeople['posts'][number]>(sql`
    select id, kind, grid_id as "gridId", body, title from post where organization_id = ${organizationId} order by id`);
  const held = await tx.execute<{
    id: string;
    postId: string;
    personId: string;
    fromOn: string;
    untilOn: string | null;
    acting: boolean;
    answerable: boolean;
  }>(sql`
    select id, post_id as "postId", person_id as "personId", from_on::text as "fromOn", until_on::text as "untilOn",
      acting, answerable
    from appointment where organization_id = ${organizationId} and (until_on is null or until_on > ${on}::date)`);
  const grids = await tx.execute<KnownPeople['grids'][number]>(sql`
    select id, code, name, level, closed_on is not null as closed from grid where organization_id = ${organizationId}`);
  return {
    people: people.rows,
    posts: posts.rows,
    grids: grids.rows,
    appointments: held.rows.map((each) => ({
      ...each,
      fromOn: parseDay(each.fromOn) ?? 0,
      untilOn: each.untilOn === null ? null : parseDay(each.untilOn),
    })),
  };
}
