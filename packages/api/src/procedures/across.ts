import { listMemberships } from '@wangge/auth/membership';
import { readMember } from '@wangge/auth/actor';
import { inOrganization } from '@wangge/db/connection';
import { memberCall, organizationCall, type MemberCall } from '../call.ts';
import { readOrganization } from '../organizations.ts';
import type { AccountCall } from './account.ts';

/**
 * One reading in every organization in which the account belongs to somebody today, each in a transaction of its own
 * as app_user: what waits for me, my workspaces. Reads only; nothing is kept.
 */
export async function acrossOrganizations<T>(
  context: AccountCall,
  read: (call: MemberCall) => Promise<T>,
): Promise<T[]> {
  const { gate, store, account } = context;
  const { accountId } = account;
  const memberships = await listMemberships(gate, accountId);
  const answers = await Promise.all(
    memberships.map(({ organizationId }) =>
      inOrganization(
        store.pool,
        organizationId,
        async (tx) => {
          const organization = await readOrganization(tx, organizationId);
          if (!organization) return [];
          const call = organizationCall(context, tx, organization);
          const member = await readMember(tx, { organizationId, accountId, today: call.today });
          return member ? [await read(memberCall(call, member))] : [];
        },
        { keepIf: () => false },
      ),
    ),
  );
  return answers.flat();
}
