import { foundOrganization } from '@wangge/api/founding/found';
import type { OrganizationPlan } from '@wangge/api/founding/plan';
import { createAccount } from '@wangge/auth/account';
import { hashPassword } from '@wangge/auth/hashing';
import { asSystem, type Pool } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { dayOf, startOfDay, type Instant } from '@wangge/grid/time';
import type { DemoOrganization } from '@wangge/variants/demo/demo';
import { demoOrganizations } from '@wangge/variants/demo/organizations';
import { demoOperator } from '@wangge/variants/demo/sign-ins';

export const demoPassword = 'wangge-demo';

/** The demo is dated by the calendar of where it plays. */
const offsetMinutes = 480;

/** Everybody and everything of the demo, dated relative to today, in one transaction: wholly there or not at all. */
export async function loadDemo(pool: Pool, at: Instant): Promise<void> {
  const organizations = demoOrganizations(dayOf(at, offsetMinutes));
  const passwordHash = await hashPassword(demoPassword);
  const fresh = () => newId(at);
  await asSystem(pool, 'set-up', async (tx) => {
    const accounts = new Map<string, string>();
    for (const [key, phone] of accountsOf(organizations)) {
      const operator = key === demoOperator.account;
      const id = await createAccount(tx, { id: fresh(), phone, passwordHash, at, operator });
      if (id === null) throw new Error(`two demo accounts have the phone of ${key}`);
      accounts.set(key, id);
    }
    for (const organization of organizations) {
      await foundOrganization(tx, planOf(organization, accounts), fresh);
    }
  });
}

/** Account → phone, each once: one human keeps one account in several organizations. */
function accountsOf(organizations: readonly DemoOrganization[]): Map<string, string | null> {
  const accounts = new Map<string, string | null>([[demoOperator.account, demoOperator.phone]]);
  for (const { account, identifiers } of organizations.flatMap(({ people }) => people)) {
    if (account === null) continue;
    const phone = identifiers.find(({ kind }) => kind === 'phone')?.value ?? null;
    accounts.set(account, accounts.get(account) ?? phone);
  }
  return accounts;
}

function planOf(
  { code, name, variant, settings, openedOn, grids, posts, people }: DemoOrganization,
  accounts: ReadonlyMap<string, string>,
): OrganizationPlan {
  return {
    code,
    name,
    variant,
    settings,
    openedAt: startOfDay(openedOn, offsetMinutes),
    grids,
    posts,
    people: people.map(({ account, ...person }) => ({
      ...person,
      accountId: account === null ? null : accounts.get(account),
    })),
  };
}
