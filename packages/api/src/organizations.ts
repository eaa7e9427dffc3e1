import { eq, sql } from 'drizzle-orm';
import { asSystem, type Pool, type Tx } from '@wangge/db/connection';
import { prepared } from '@wangge/db/prepared';
import { organization } from '@wangge/db/schema/organization';

export type Organization = typeof organization.$inferSelect;

const byCode = prepared((tx) =>
  tx
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.code, sql.placeholder('code')))
    .prepare('organization_id_by_code'),
);

const byId = prepared((tx) =>
  tx
    .select()
    .from(organization)
    .where(eq(organization.id, sql.placeholder('id')))
    .prepare('organization_by_id'),
);

/** Codes are permanent, so what was found once holds; what was not found is asked again. */
const ids = new WeakMap<Pool, Map<string, string>>();

export async function organizationIdOf(pool: Pool, code: string): Promise<string | null> {
  const known = ids.get(pool) ?? new Map<string, string>();
  ids.set(pool, known);
  const found = known.get(code);
  if (found !== undefined) return found;
  const [row] = await asSystem(pool, 'sign-in', (tx) => byCode(tx).execute({ code }));
  if (!row) return null;
  known.set(code, row.id);
  return row.id;
}

export async function readOrganization(tx: Tx, id: string): Promise<Organization | null> {
  const [row] = await byId(tx).execute({ id });
  return row ?? null;
}

const reads = new WeakMap<Pool, Map<string, Organization>>();

/** As it was read the last time, if it was open then: to be compared with what stands there now before it counts. */
export function lastRead(pool: Pool, id: string): Organization | null {
  return reads.get(pool)?.get(id) ?? null;
}

export function keepRead(pool: Pool, read: Organization): void {
  const known = reads.get(pool) ?? new Map<string, Organization>();
  known.set(read.id, read);
  reads.set(pool, known);
}
