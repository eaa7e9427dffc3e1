import { desc, eq, sql } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { prepared } from '@wangge/db/prepared';
import { account, accountLog, type AccountLogKind } from '@wangge/db/schema/account';
import { organization } from '@wangge/db/schema/organization';
import { person, personIdentifier } from '@wangge/db/schema/person';
import type { Instant } from '@wangge/grid/time';
import type { Gate } from './gate.ts';
import { maskPhone, type Identifier } from './identifier.ts';

export type FoundAccount = { readonly id: string; readonly passwordHash: string };

const byPhone = prepared((tx) =>
  tx
    .select({ id: account.id, passwordHash: account.passwordHash })
    .from(account)
    .where(sql`${account.phone} = ${sql.placeholder('phone')} and ${account.closedAt} is null`)
    .prepare('account_by_phone'),
);

const byNumber = prepared((tx) =>
  tx
    .select({ id: account.id, passwordHash: account.passwordHash })
    .from(organization)
    .innerJoin(
      personIdentifier,
      sql`${personIdentifier.organizationId} = ${organization.id} and ${personIdentifier.kind} <> 'phone'
        and ${personIdentifier.value} = ${sql.placeholder('number')}`,
    )
    .innerJoin(
      person,
      sql`${person.organizationId} = ${organization.id} and ${person.id} = ${personIdentifier.personId}`,
    )
    .innerJoin(account, sql`${account.id} = ${person.accountId} and ${account.closedAt} is null`)
    .where(
      sql`${organization.code} = ${sql.placeholder('code')} and ${organization.closedAt} is null`,
    )
    .prepare('account_by_number'),
);

export async function findAccount(tx: Tx, identifier: Identifier): Promise<FoundAccount | null> {
  const [found] =
    identifier.kind === 'phone'
      ? await byPhone(tx).execute({ phone: identifier.phone })
      : await byNumber(tx).execute({
          code: identifier.organizationCode,
          number: identifier.number,
        });
  return found ?? null;
}

/** A new account; null when the phone is taken. The password is hashed before the transaction (`hashPassword`). */
export async function createAccount(
  tx: Tx,
  draft: {
    readonly id: string;
    readonly phone: string | null;
    readonly passwordHash: string;
    readonly at: Instant;
    readonly operator?: boolean;
  },
): Promise<string | null> {
  const { at, ...values } = draft;
  const made = await tx
    .insert(account)
    .values({ ...values, passwordSetAt: at, createdAt: at })
    .onConflictDoNothing({ target: account.phone })
    .returning({ id: account.id });
  return made[0]?.id ?? null;
}

export type LogDraft = {
  readonly accountId: string;
  readonly kind: AccountLogKind;
  readonly at: Instant;
  readonly byAccountId?: string | null;
  readonly inOrganizationId?: string | null;
  readonly network?: string | null;
};

export async function log(tx: Tx, draft: LogDraft): Promise<void> {
  await tx.insert(accountLog).values({ id: newId(draft.at), ...draft });
}

export type AccountView = {
  readonly phone: string | null;
  readonly operator: boolean;
  readonly passwordSetAt: Instant;
  readonly createdAt: Instant;
};

/** 我的账号 */
export async function readAccount(gate: Gate, accountId: string): Promise<AccountView | null> {
  const [found] = await asSystem(gate.pool, 'account', (tx) =>
    tx.select().from(account).where(eq(account.id, accountId)),
  );
  if (!found) return null;
  const { operator, passwordSetAt, createdAt } = found;
  const phone = found.phone === null ? null : maskPhone(found.phone);
  return { phone, operator, passwordSetAt, createdAt };
}

export type AccountLogView = {
  readonly id: string;
  readonly kind: AccountLogKind;
  readonly at: Instant;
  /** In which organization, or null: by the operator, or by nobody else. */
  readonly organizationName: string | null;
  readonly bySomebodyElse: boolean;
  readonly network: string | null;
};

/** 账号记录：what happened to my account; several refused sign-ins and every reset slip are told here. */
export async function listAccountLog(
  gate: Gate,
  accountId: string,
  limit = 50,
): Promise<AccountLogView[]> {
  return asSystem(gate.pool, 'account', (tx) =>
    tx
      .select({
        id: accountLog.id,
        kind: accountLog.kind,
        at: accountLog.at,
        organizationName: organization.name,
        bySomebodyElse: sql<boolean>`coalesce(${accountLog.byAccountId} <> ${accountLog.accountId}, false)`,
        network: accountLog.network,
      })
      .from(accountLog)
      .leftJoin(organization, eq(organization.id, accountLog.inOrganizationId))
      .where(eq(accountLog.accountId, accountId))
      .orderBy(desc(accountLog.at), desc(accountLog.id))
      .limit(limit),
  );
}
