import { and, count, eq, isNotNull, isNull, sql, sum } from 'drizzle-orm';
import { asSystem } from '@wangge/db/connection';
import { accountSession } from '@wangge/db/schema/account';
import { cases } from '@wangge/db/schema/case';
import { outbox } from '@wangge/db/schema/command';
import { file } from '@wangge/db/schema/file';
import { grid } from '@wangge/db/schema/hierarchy';
import { organization } from '@wangge/db/schema/organization';
import { person } from '@wangge/db/schema/person';
import type { AccountCall } from '../procedures/account.ts';
import type { OrganizationLine, OverviewView } from './views.ts';

/** 概况：which organizations there are and how large, what the host does. Counts and sizes, no row of any of them. */
export async function overview(call: AccountCall): Promise<OverviewView> {
  const { store, variants, operating, clock } = call;
  const found = await asSystem(store.pool, 'operating', async (tx) => {
    const per = <T>(rows: ReadonlyArray<{ id: string; n: T }>) =>
      new Map(rows.map(({ id, n }) => [id, n]));
    const [organizations, people, grids, counted, photos, waiting, sessions, size] =
      await Promise.all([
        tx
          .select()
          .from(organization)
          .where(isNull(organization.closedAt))
          .orderBy(organization.name),
        tx
          .select({
            id: person.organizationId,
            n: count(),
            accounts: count(person.accountId),
          })
          .from(person)
          .groupBy(person.organizationId),
        tx.select({ id: grid.organizationId, n: count() }).from(grid).groupBy(grid.organizationId),
        tx
          .select({ id: cases.organizationId, n: count() })
          .from(cases)
          .groupBy(cases.organizationId),
        tx
          .select({ id: file.organizationId, n: sum(file.bytes).mapWith(Number) })
          .from(file)
          .groupBy(file.organizationId),
        tx.select({ n: count() }).from(outbox).where(isNull(outbox.takenAt)),
        tx
          .select({ n: count() })
          .from(accountSession)
          .where(sql`${accountSession.expiresAt} > ${new Date(clock()).toISOString()}`),
        tx.execute<{ bytes: string }>(sql`select pg_database_size(current_database()) as bytes`),
      ]);
    return {
      organizations,
      people: per(people),
      accounts: per(people.map(({ id, accounts }) => ({ id, n: accounts }))),
      grids: per(grids),
      cases: per(counted),
      photos: per(photos),
      outbox: waiting[0]?.n ?? 0,
      signedIn: sessions[0]?.n ?? 0,
      databaseBytes: Number(size.rows[0]?.bytes ?? 0),
    };
  });
  return {
    organizations: found.organizations.map(
      ({ id, code, name, variant, openedAt, settings }): OrganizationLine => ({
        code,
        name,
        app: variant,
        appWords: variants[variant]?.words ?? { zh: variant, en: variant },
        openedAt,
        demo: settings.demo,
        people: found.people.get(id) ?? 0,
        accounts: found.accounts.get(id) ?? 0,
        grids: found.grids.get(id) ?? 0,
        cases: found.cases.get(id) ?? 0,
        photoBytes: found.photos.get(id) ?? 0,
        waits: !found.accounts.get(id),
      }),
    ),
    databaseBytes: found.databaseBytes,
    outbox: found.outbox,
    signedIn: found.signedIn,
    operating: operating ? await operating() : null,
    at: clock(),
  };
}

/** Whether anybody has come in yet. */
export async function isWaiting(call: AccountCall, organizationId: string): Promise<boolean> {
  const joined = await asSystem(call.store.pool, 'operating', (tx) =>
    tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.organizationId, organizationId), isNotNull(person.accountId)))
      .limit(1),
  );
  return joined.length === 0;
}
