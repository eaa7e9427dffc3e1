import { sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Written } from './apply.ts';

/** 人员与任职写入：one short statement for each kind of fact. */
export async function applyPeople(tx: Tx, written: Written): Promise<Outcome<true>> {
  const { organizationId, importId, on, at } = written;
  const facts = (act: string) =>
    sql`import_fact s where s.organization_id = ${organizationId} and s.import_id = ${importId} and s.act = ${act}`;
  const created = new Date(at).toISOString();

  await tx.execute(sql`
    insert into person (organization_id, id, name, second_mark, joined_on, created_at)
    select s.organization_id, (s.fact->>'id')::uuid, s.fact->>'name', s.fact->>'secondMark',
      coalesce((s.fact->>'fromOn')::date, ${on}::date), ${created}::timestamptz from ${facts('person')}`);
  await tx.execute(sql`
    update person p set name = c.fact->>'name', second_mark = c.fact->>'secondMark', version = p.version + 1
    from (select s.fact from ${facts('change')}) c
    where p.organization_id = ${organizationId} and p.id = (c.fact->>'id')::uuid`);
  await tx.execute(sql`
    delete from person_identifier i using (select s.fact from ${facts('drop')}) c
    where i.organization_id = ${organizationId} and i.person_id = (c.fact->>'personId')::uuid
      and i.kind = c.fact->>'kind' and i.value = c.fact->>'value'`);
  await tx.execute(sql`
    insert into person_identifier (organization_id, person_id, kind, value, shown)
    select s.organization_id, (s.fact->>'personId')::uuid, s.fact->>'kind', s.fact->>'value', s.fact->>'shown'
    from ${facts('identifier')}`);
  await tx.execute(sql`
    insert into post (organization_id, id, kind, grid_id, body, title)
    select s.organization_id, (s.fact->>'id')::uuid, s.fact->>'kind', (s.fact->>'gridId')::uuid, s.fact->>'body', null
    from ${facts('post')}`);
  await tx.execute(sql`
    update appointment a set until_on = greatest(${on}::date, a.from_on) from (select s.fact from ${facts('end')}) c
    where a.organization_id = ${organizationId} and a.id = (c.fact->>'id')::uuid
      and (a.until_on is null or a.until_on > ${on}::date)`);
  await tx.execute(sql`
    insert into appointment (organization_id, id, post_id, person_id, from_on, acting, answerable)
    select s.organization_id, (s.fact->>'id')::uuid, (s.fact->>'postId')::uuid, (s.fact->>'personId')::uuid,
      coalesce((s.fact->>'fromOn')::date, ${on}::date), false, (s.fact->>'answerable')::boolean
    from ${facts('appoint')}`);
  return written.goneIds.length === 0 ? done(true) : leave(tx, written);
}

/** 离开：only those that were named. Nobody is deleted; appointments end on the day, and who holds no other leaves. */
async function leave(
  tx: Tx,
  { organizationId, importId, goneIds, goneOn }: Written,
): Promise<Outcome<true>> {
  const gone = sql`select s.fact from import_fact s
    where s.organization_id = ${organizationId} and s.import_id = ${importId} and s.act = 'gone'
      and ${JSON.stringify(goneIds)}::jsonb ? (s.fact->>'personId')`;
  const found = await tx.execute<{ people: number }>(
    sql`select count(distinct c.fact->>'personId')::int as people from (${gone}) c`,
  );
  if (found.rows[0]?.people !== goneIds.length) return refuse('import.gone-unknown');
  await tx.execute(sql`
    update appointment a set until_on = greatest(${goneOn}::date, a.from_on) from (${gone}) c
    where a.organization_id = ${organizationId} and a.id = (c.fact->>'id')::uuid
      and (a.until_on is null or a.until_on > ${goneOn}::date)`);
  await tx.execute(sql`
    update person p set left_on = ${goneOn}::date, version = p.version + 1
    from (select distinct (c.fact->>'personId')::uuid as id from (${gone}) c where (c.fact->>'leaves')::boolean) g
    where p.organization_id = ${organizationId} and p.id = g.id`);
  return done(true);
}
