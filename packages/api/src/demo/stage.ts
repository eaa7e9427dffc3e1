import { eq } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { organization } from '@wangge/db/schema/organization';
import { readMember } from '@wangge/auth/actor';
import { dayOf, MINUTE, startOfDay, type Instant } from '@wangge/grid/time';
import { memberCall, organizationCall, type MemberCall, type OrganizationCall } from '../call.ts';
import { contextMaker, type Context, type Installation } from '../context.ts';
import type { Organization } from '../organizations.ts';
import type { DemoInstant } from './contract.ts';
import type { LoadedOrganization } from './load.ts';

/** 演示的舞台：one loaded organization, in whose name calls are made at days gone by. */
export type Stage = {
  readonly tx: Tx;
  readonly loaded: LoadedOrganization;
  readonly organization: Organization;
  readonly context: Context;
};

export async function stageOf(
  installation: Installation,
  tx: Tx,
  loaded: LoadedOrganization,
): Promise<Stage> {
  const id = loaded.founded.organizationId;
  const [row] = await tx.select().from(organization).where(eq(organization.id, id));
  if (!row) throw new Error('the demo has not founded what it names');
  const context = await contextMaker(installation)({
    cookie: null,
    setCookie: () => {},
    network: '127.0.0.1',
    header: () => null,
  });
  return { tx, loaded, organization: row, context };
}

/** As if it were then: the clock and the ids that a call makes are of that moment. */
export function callAt(stage: Stage, when: DemoInstant): OrganizationCall {
  const at = instantOf(stage, when);
  const context = { ...stage.context, clock: () => at, newId: () => newId(at) };
  return organizationCall(context, stage.tx, stage.organization);
}

/** As this person, with the posts that he held on that day. */
export async function memberAt(stage: Stage, when: DemoInstant, key: string): Promise<MemberCall> {
  const call = callAt(stage, when);
  const accountId = stage.loaded.accountIds.get(key);
  if (accountId === undefined) throw new Error(`${key} acts in the demo and has no account`);
  const member = await readMember(stage.tx, {
    organizationId: stage.organization.id,
    accountId,
    today: dayOf(call.at, stage.organization.settings.utcOffsetMinutes),
  });
  if (!member) throw new Error(`${key} acts in the demo and is no member then`);
  return memberCall(call, member);
}

export function instantOf({ organization: { settings } }: Stage, when: DemoInstant): Instant {
  return startOfDay(when.day, settings.utcOffsetMinutes) + when.minute * MINUTE;
}

/** Keys of the plan, as ids of the store. */
export function idOf(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the demo names ${key}, which it does not hold`);
  return id;
}
