import { and, desc, eq, sql } from 'drizzle-orm';
import { asSystem, type Tx } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { account } from '@wangge/db/schema/account';
import { organization } from '@wangge/db/schema/organization';
import { person, personIdentifier, type IdentifierKind } from '@wangge/db/schema/person';
import { activationSlip } from '@wangge/db/schema/slip';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import { createAccount } from './account.ts';
import type { Gate, Visitor } from './gate.ts';
import { hashPassword } from './hashing.ts';
import { linkPerson } from './link.ts';
import { judgePassword } from './password-rules.ts';
import { startSession, type Started } from './session.ts';
import { checkSlip, stands, type Named, type SlipKey, type SlipState } from './slip-check.ts';

type Slip = SlipState & {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationCode: string;
  readonly organizationName: string;
  readonly personId: string;
  readonly personName: string;
};

type IdentifierRow = { kind: IdentifierKind; value: string; shown: string };

/** What the person sees before choosing a password. */
export type SlipView = {
  readonly organizationCode: string;
  readonly organizationName: string;
  readonly personName: string;
  readonly expiresAt: Instant;
  /** What will be typed to sign in, as it may be shown. */
  readonly signInWith: readonly { readonly kind: IdentifierKind; readonly shown: string }[];
  /** The phone has an account already: sign in first, then join with this slip (`joinBySlip`). */
  readonly phoneHasAccount: boolean;
};

export async function readSlip(
  gate: Gate,
  key: SlipKey,
  visitor: Visitor,
): Promise<Outcome<SlipView>> {
  const checked = await checkSlip(gate, 'activation', key, visitor, findSlips);
  if (!checked.ok) return checked;
  const { organizationCode, organizationName, personName, expiresAt } = checked.value;
  const { rows, phoneTaken } = await asSystem(gate.pool, 'sign-in', (tx) =>
    identifiersOf(tx, checked.value),
  );
  const signInWith = rows.map(({ kind, shown }) => ({ kind, shown }));
  const shared = { organizationCode, organizationName, personName, expiresAt };
  return done({ ...shared, signInWith, phoneHasAccount: phoneTaken });
}

/** 激活：the code, a password of one's own, and the account is there; the slip is used up. */
export async function redeemSlip(
  gate: Gate,
  key: SlipKey,
  input: { readonly password: string },
  visitor: Visitor,
): Promise<Outcome<Started>> {
  const checked = await checkSlip(gate, 'activation', key, visitor, findSlips);
  if (!checked.ok) return checked;
  const slip = checked.value;
  const known = await asSystem(gate.pool, 'sign-in', (tx) => identifiersOf(tx, slip));
  const about = [slip.personName, ...known.rows.map(({ value }) => value)];
  const refusal = judgePassword(input.password, about);
  if (refusal) return { ok: false, refusal };
  const passwordHash = await hashPassword(input.password);
  const at = gate.clock();
  const made = await asSystem(
    gate.pool,
    'account',
    async (tx): Promise<Outcome<string>> => {
      const taken = await takeSlip(tx, slip, at);
      if (!taken.ok) return taken;
      const accountId = await openAccount(tx, slip, passwordHash, at);
      if (accountId === null) return refuse('slip.phone-has-account');
      const linked = await linkPerson(tx, { ...whom(slip), accountId, kind: 'activated', at });
      return linked.ok ? done(accountId) : linked;
    },
    { keepIf: ({ ok }) => ok },
  );
  return made.ok ? done(await startSession(gate, made.value, visitor)) : made;
}

/** For who has an account and signed in to it: the slip adds this organization to it. */
export async function joinBySlip(
  gate: Gate,
  accountId: string,
  key: SlipKey,
  visitor: Visitor,
): Promise<Outcome<{ readonly organizationCode: string }>> {
  const checked = await checkSlip(gate, 'activation', key, visitor, findSlips);
  if (!checked.ok) return checked;
  const slip = checked.value;
  const at = gate.clock();
  return asSystem(
    gate.pool,
    'account',
    async (tx) => {
      const taken = await takeSlip(tx, slip, at);
      if (!taken.ok) return taken;
      const linked = await linkPerson(tx, { ...whom(slip), accountId, kind: 'joined', at });
      return linked.ok ? done({ organizationCode: slip.organizationCode }) : linked;
    },
    { keepIf: ({ ok }) => ok },
  );
}

const whom = ({ organizationId, personId }: Slip) => ({ organizationId, personId });

/** Under a lock: of two who use the same slip at once, one is refused. */
async function takeSlip(tx: Tx, slip: Slip, at: Instant): Promise<Outcome<unknown>> {
  const isIt = and(
    eq(activationSlip.organizationId, slip.organizationId),
    eq(activationSlip.id, slip.id),
  );
  const [now] = await tx.select().from(activationSlip).where(isIt).for('update');
  const standing = now ? stands(now, at) : refuse('slip.replaced');
  if (standing.ok) await tx.update(activationSlip).set({ usedAt: at }).where(isIt);
  return standing;
}

/**
 * With the person's phone, if no account has it; else without, if there is a number to sign in with: a family may
 * share a phone. Null when neither is possible.
 */
async function openAccount(
  tx: Tx,
  slip: Slip,
  passwordHash: string,
  at: Instant,
): Promise<string | null> {
  const { rows } = await identifiersOf(tx, slip);
  const phone = rows.find(({ kind }) => kind === 'phone')?.value ?? null;
  const draft = { id: newId(at), passwordHash, at };
  const made = await createAccount(tx, { ...draft, phone });
  if (made !== null || rows.every(({ kind }) => kind === 'phone')) return made;
  return createAccount(tx, { ...draft, phone: null });
}

async function identifiersOf(
  tx: Tx,
  slip: Slip,
): Promise<{ rows: IdentifierRow[]; phoneTaken: boolean }> {
  const { kind, value, shown } = personIdentifier;
  const rows = await tx
    .select({ kind, value, shown, taken: account.id })
    .from(personIdentifier)
    .leftJoin(account, and(eq(account.phone, value), eq(kind, 'phone')))
    .where(
      and(
        eq(personIdentifier.organizationId, slip.organizationId),
        eq(personIdentifier.personId, slip.personId),
      ),
    )
    .orderBy(kind, value);
  return { rows, phoneTaken: rows.some(({ taken }) => taken !== null) };
}

const MOST = 8;

/** By the slip's own name, or the latest of the persons behind an identifier; organization by organization. */
async function findSlips(tx: Tx, named: Named): Promise<Slip[]> {
  return tx
    .select({
      id: activationSlip.id,
      organizationId: organization.id,
      organizationCode: organization.code,
      organizationName: organization.name,
      personId: person.id,
      personName: person.name,
      codeHash: activationSlip.codeHash,
      expiresAt: activationSlip.expiresAt,
      usedAt: activationSlip.usedAt,
      revokedAt: activationSlip.revokedAt,
    })
    .from(organization)
    .innerJoin(person, eq(person.organizationId, organization.id))
    .innerJoin(
      activationSlip,
      and(
        eq(activationSlip.organizationId, person.organizationId),
        eq(activationSlip.personId, person.id),
      ),
    )
    .where(and(sql`${organization.closedAt} is null`, matches(named)))
    .orderBy(desc(activationSlip.issuedAt), desc(activationSlip.id))
    .limit(MOST);
}

function matches(named: Named) {
  if ('slip' in named)
    return and(eq(organization.code, named.organization), eq(activationSlip.id, named.slip));
  const [home, value] =
    named.kind === 'phone'
      ? [undefined, named.phone]
      : [eq(organization.code, named.organizationCode), named.number];
  const kind = sql`(${personIdentifier.kind} = 'phone') = ${named.kind === 'phone'}`;
  return and(
    home,
    sql`exists (select from ${personIdentifier}
      where ${personIdentifier.organizationId} = ${person.organizationId}
        and ${personIdentifier.personId} = ${person.id}
        and ${personIdentifier.value} = ${value} and ${kind})`,
  );
}
