import { isDeepStrictEqual } from 'node:util';
import { readMember, type Member } from '@wangge/auth/actor';
import { inOrganization } from '@wangge/db/connection';
import { refuse } from '@wangge/grid/outcome';
import { memberCall, organizationCall, type MemberCall, type OrganizationCall } from '../call.ts';
import type { Context, SignedIn } from '../context.ts';
import { keepRead, lastRead, organizationIdOf, readOrganization } from '../organizations.ts';
import { asError } from '../refusal-error.ts';
import type { Result } from '../result.ts';

/**
 * One transaction as app_user inside one organization. A refusal rolls it back and becomes a TRPCError; what must
 * outlive it is written in a second transaction. No slice catches anything.
 */
export async function runInside<T>(context: Context, code: string, work: Work<T>): Promise<T> {
  const { pool } = context.store;
  const id = await organizationIdOf(pool, code);
  if (id === null) throw asError({ code: 'organization.not-found' });
  const result = (await asItWas(context, id, work)) ?? (await asItIs(context, id, work));
  if (result.ok) return result.value;
  if (result.afterRollback) await inOrganization(pool, id, result.afterRollback);
  throw asError(result.refusal);
}

/**
 * What an organization is called and how it is set changes once a year. So the work begins with what was read the last
 * time while it is read again; if it has changed, nothing of the work is kept, and it is done anew: null.
 */
async function asItWas<T>(context: Context, id: string, work: Work<T>): Promise<Result<T> | null> {
  const { pool } = context.store;
  const before = lastRead(pool, id);
  if (!before) return null;
  return inOrganization(
    pool,
    id,
    async (tx): Promise<Result<T> | null> => {
      const [now, result] = await Promise.allSettled([
        readOrganization(tx, id),
        work(organizationCall(context, tx, before)),
      ]);
      if (now.status === 'rejected') throw now.reason;
      // Also what failed may have failed because of what has changed.
      if (!isDeepStrictEqual(now.value, before)) return null;
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    },
    { keepIf: (result) => result?.ok === true },
  );
}

async function asItIs<T>(context: Context, id: string, work: Work<T>): Promise<Result<T>> {
  const { pool } = context.store;
  return inOrganization(
    pool,
    id,
    async (tx): Promise<Result<T>> => {
      const organization = await readOrganization(tx, id);
      if (!organization || organization.closedAt !== null) return refuse('organization.not-found');
      keepRead(pool, organization);
      return work(organizationCall(context, tx, organization));
    },
    { keepIf: ({ ok }) => ok },
  );
}

type Work<T> = (call: OrganizationCall) => Promise<Result<T>>;

/** Whether an organization exists is not told to people who do not belong to it. */
export async function asMember<T>(
  call: OrganizationCall,
  session: SignedIn,
  work: (call: MemberCall) => Promise<Result<T>>,
): Promise<Result<T>> {
  const member = await memberOf(call, session);
  return member ? work(memberCall(call, member)) : refuse('organization.not-found');
}

export function memberOf(
  { tx, organization, today }: OrganizationCall,
  { accountId }: SignedIn,
): Promise<Member | null> {
  return readMember(tx, { organizationId: organization.id, accountId, today });
}

/**
 * Who calls. A phone says with each entry of its outbox whose it is: sent under another's session it is refused, so
 * that nobody enters work in somebody else's name.
 */
export async function signedIn(context: Context): Promise<SignedIn> {
  const session = await context.session();
  if (!session) throw asError({ code: 'session.signed-out' });
  const owner = context.header('wangge-account');
  if (owner !== null && owner !== session.accountId)
    throw asError({ code: 'session.other-account' });
  return session;
}
