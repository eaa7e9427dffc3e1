import { and, eq, isNull, sql } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { prepared } from '@wangge/db/prepared';
import { account } from '@wangge/db/schema/account';
import { organization } from '@wangge/db/schema/organization';
import { person, personIdentifier } from '@wangge/db/schema/person';
import type { Day } from '@wangge/grid/time';
import type { Gate } from './gate.ts';
import type { About } from './password-rules.ts';

/** The person of an organization that belongs to an account: found organization by organization, each by its index. */
const ofOrganization = and(
  eq(person.organizationId, organization.id),
  eq(person.accountId, sql.placeholder('accountId')),
);

export type Membership = {
  readonly organizationId: string;
  readonly code: string;
  readonly name: string;
  readonly variant: string;
  readonly personId: string;
  readonly personName: string;
  readonly leftOn: Day | null;
};

const memberships = prepared((tx) =>
  tx
    .select({
      organizationId: organization.id,
      code: organization.code,
      name: organization.name,
      variant: organization.variant,
      personId: person.id,
      personName: person.name,
      leftOn: person.leftOn,
    })
    .from(organization)
    .innerJoin(person, ofOrganization)
    .where(isNull(organization.closedAt))
    .orderBy(organization.name, organization.id)
    .prepare('memberships'),
);

/** 我的组织：open organizations in which the account has a person, by name. What that person may do, posts say. */
export async function listMemberships(gate: Gate, accountId: string): Promise<Membership[]> {
  return asSystem(gate.pool, 'account', (tx) => memberships(tx).execute({ accountId }));
}

const organizations = prepared((tx) =>
  tx
    .select({ id: organization.id })
    .from(organization)
    .innerJoin(person, ofOrganization)
    .prepare('organizations_of_account'),
);

/** Past memberships and closed organizations count too: what stands there is still somebody's. */
export async function organizationsOf(tx: Tx, accountId: string): Promise<string[]> {
  return (await organizations(tx).execute({ accountId })).map(({ id }) => id);
}

const names = prepared((tx) =>
  tx
    .select({ name: person.name, value: personIdentifier.value })
    .from(organization)
    .innerJoin(person, ofOrganization)
    .leftJoin(
      personIdentifier,
      and(
        eq(personIdentifier.organizationId, person.organizationId),
        eq(personIdentifier.personId, person.id),
      ),
    )
    .prepare('names_of_account'),
);

/** Names, phone and numbers by which the account's person is known: none of them makes a password. */
export async function aboutAccount(tx: Tx, accountId: string): Promise<About> {
  const [rows, own] = await Promise.all([
    names(tx).execute({ accountId }),
    tx.select({ phone: account.phone }).from(account).where(eq(account.id, accountId)),
  ]);
  const words = [...rows.flatMap(({ name, value }) => [name, value]), own[0]?.phone];
  return [...new Set(words)].filter((word): word is string => typeof word === 'string');
}
