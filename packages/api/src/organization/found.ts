import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '@wangge/db/connection';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { organization } from '@wangge/db/schema/organization';
import { person, personIdentifier } from '@wangge/db/schema/person';
import { calendarDay } from '@wangge/db/schema/policy';
import { appointment, post } from '@wangge/db/schema/post';
import { wholeOrganization } from '../calendars.ts';
import { placementsOf } from './placements.ts';
import type { Founded, OrganizationPlan } from './plan.ts';

/** Writes a whole organization in one transaction, as the system (`asSystem(pool, 'set-up', …)`). */
export async function foundOrganization(
  tx: Tx,
  plan: OrganizationPlan,
  newId: () => string,
): Promise<Founded> {
  const organizationId = newId();
  const idsOf = (keys: readonly string[]) => new Map(keys.map((key) => [key, newId()]));
  const gridIds = idsOf(plan.grids.map(({ code }) => code));
  const postIds = idsOf(plan.posts.map(({ key }) => key));
  const personIds = idsOf(plan.people.map(({ key }) => key));
  const numbers = new Map(plan.grids.map(({ code }, index) => [code, index + 1]));
  const openedOn = new Map(plan.grids.map((each) => [each.code, each.openedOn]));

  const { code, name, variant, settings, openedAt } = plan;
  await tx
    .insert(organization)
    .values({ id: organizationId, code, name, variant, settings, openedAt });
  await insertAll(
    tx,
    grid,
    plan.grids.map(({ parents: _, ...each }) => ({
      ...each,
      organizationId,
      id: found(gridIds, each.code),
      number: found(numbers, each.code),
    })),
  );
  await insertAll(
    tx,
    placement,
    placementsOf(plan.grids, (each) => found(numbers, each)).map((each) => ({
      organizationId,
      tree: each.tree,
      gridId: found(gridIds, each.code),
      parentId: each.parent === null ? null : found(gridIds, each.parent),
      path: each.path,
      fromOn: found(openedOn, each.code),
    })),
  );
  await insertAll(
    tx,
    post,
    plan.posts.map(({ key, grid: at, ...each }) => ({
      ...each,
      organizationId,
      id: found(postIds, key),
      gridId: found(gridIds, at),
    })),
  );
  await insertAll(
    tx,
    person,
    plan.people.map(({ key, appointments: _, identifiers: __, ...each }) => ({
      ...each,
      organizationId,
      id: found(personIds, key),
      createdAt: openedAt,
    })),
  );
  await insertAll(
    tx,
    personIdentifier,
    plan.people.flatMap(({ key, identifiers = [] }) =>
      identifiers.map((each) => ({ ...each, organizationId, personId: found(personIds, key) })),
    ),
  );
  await insertAll(
    tx,
    appointment,
    plan.people.flatMap(({ key, appointments }) =>
      appointments.map(({ post: seat, ...each }) => ({
        ...each,
        organizationId,
        id: newId(),
        postId: found(postIds, seat),
        personId: found(personIds, key),
      })),
    ),
  );
  await insertAll(
    tx,
    calendarDay,
    (plan.calendarDays ?? []).map(({ day, works, name: called }) => ({
      organizationId,
      gridId: wholeOrganization,
      on: day,
      works: works ? ('work' as const) : ('off' as const),
      name: called,
      enteredAt: openedAt,
    })),
  );
  return { organizationId, gridIds, postIds, personIds };
}

/** A statement takes 65,535 values at most. */
const chunk = 2000;

async function insertAll<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: ReadonlyArray<T['$inferInsert']>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk)
    await tx.insert(table).values(rows.slice(from, from + chunk));
}

function found<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the plan names ${key}, which it does not hold`);
  return value;
}
