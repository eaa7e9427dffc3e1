import { isNull } from 'drizzle-orm';
import { asSystem, inOrganization, type Tx } from '@wangge/db/connection';
import { organization } from '@wangge/db/schema/organization';
import { organizationCall, type OrganizationCall } from '../call.ts';
import { contextMaker, type Context, type Installation } from '../context.ts';
import { readOrganization } from '../organizations.ts';

/** What a job is called with: nobody asks, and nobody is answered. */
export function jobContext(installation: Installation): Promise<Context> {
  return contextMaker(installation)({
    cookie: null,
    setCookie: () => {},
    network: 'job',
    header: () => null,
  });
}

export type Right =
  /** As app_user inside the organization, like a command. */
  | 'inside'
  /** As the owner of the tables: the outbox, and what is erased. */
  | 'owner';

/**
 * 一个组织一个组织地做，各在自己的事务里：what fails in one is reported and holds up no other. Answers with what the
 * work said of each. Of all, or of those named.
 */
export async function eachOrganization<T>(
  context: Context,
  right: Right,
  work: (call: OrganizationCall) => Promise<T>,
  among?: readonly string[],
): Promise<T[]> {
  const answers: T[] = [];
  for (const id of among ?? (await openOrganizations(context))) {
    try {
      const answer = await inOne(context, right, id, work);
      if (answer !== null) answers.push(answer.value);
    } catch (error) {
      context.report(error);
    }
  }
  return answers;
}

async function openOrganizations({ store }: Context): Promise<string[]> {
  const rows = await asSystem(store.pool, 'job', (tx) =>
    tx
      .select({ id: organization.id })
      .from(organization)
      .where(isNull(organization.closedAt))
      .orderBy(organization.id),
  );
  return rows.map(({ id }) => id);
}

async function inOne<T>(
  context: Context,
  right: Right,
  id: string,
  work: (call: OrganizationCall) => Promise<T>,
): Promise<{ readonly value: T } | null> {
  const { pool } = context.store;
  const inside = async (tx: Tx) => {
    const found = await readOrganization(tx, id);
    return found && { value: await work(organizationCall(context, tx, found)) };
  };
  return right === 'owner' ? asSystem(pool, 'job', inside) : inOrganization(pool, id, inside);
}
