import { createHash } from 'node:crypto';
import { readMember } from '@wangge/auth/actor';
import { memberCall, organizationCall, type MemberCall } from '@wangge/api/call';
import { contextMaker, type Context, type Installation } from '@wangge/api/context';
import { readOrganization } from '@wangge/api/organizations';
import { appRouter } from '@wangge/api/router';
import { createCallerFactory } from '@wangge/api/trpc';
import { inOrganization } from '@wangge/db/connection';
import type { Store } from '@wangge/db/store';
import { variants } from '@wangge/variants/all';
import { tokenOf } from './nation/people-rows.ts';

export function installationOn({ pool }: Pick<Store, 'pool'>): Installation {
  return {
    store: { pool },
    clock: Date.now,
    variants: Object.fromEntries(variants.map((policy) => [policy.variant, policy])),
    secure: false,
    files: '/nonexistent',
    report: (cause) => {
      console.error(cause);
      return 'figures';
    },
  };
}

/** As a browser with this person's cookie. */
export function contextOf(installation: Installation, who: string): Promise<Context> {
  return contextMaker(installation)({
    cookie: `wangge=${tokenOf(who)}`,
    setCookie: () => {},
    network: 'figures',
    header: () => null,
  });
}

const createCaller = createCallerFactory(appRouter);

export function callerFor(installation: Installation, who: string) {
  return createCaller(() => contextOf(installation, who));
}

/** As `app_user`, the way a procedure is called, for what a figure takes out of the middle. Nothing is kept. */
export async function asMember<T>(
  installation: Installation,
  organizationId: string,
  who: string,
  work: (call: MemberCall) => Promise<T>,
): Promise<T> {
  const context = await contextOf(installation, who);
  return inOrganization(
    installation.store.pool,
    organizationId,
    async (tx) => {
      const organization = await readOrganization(tx, organizationId);
      if (!organization) throw new Error('the organization is not there');
      const call = organizationCall(context, tx, organization);
      const { today } = call;
      const member = await readMember(tx, { organizationId, accountId: accountOf(who), today });
      if (!member) throw new Error(`${who} is not there`);
      return work(memberCall(call, member));
    },
    { keepIf: () => false },
  );
}

/** `md5(…)::uuid`, as the rows were written. */
export function idOf(kind: string, name: string | number): string {
  const hex = createHash('md5').update(`${kind} ${name}`).digest('hex');
  return [8, 4, 4, 4, 12]
    .map((length, index, all) => {
      const from = all.slice(0, index).reduce((sum, each) => sum + each, 0);
      return hex.slice(from, from + length);
    })
    .join('-');
}

export const accountOf = (who: string) => idOf('account', who);
