import { createHash } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { visitorCount } from '@wangge/db/schema/visitor';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { HOUR, type Instant } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';

type Purpose = 'report' | 'report-bytes' | 'follow' | 'upload' | 'upload-bytes';

/** A count that may not pass `most` within one window; `subject` names what is counted. */
export type Quota = {
  readonly purpose: Purpose;
  readonly subject: string;
  readonly amount: number;
  readonly most: number;
};

const MEGABYTE = 1024 * 1024;

/** A yard shares one address, so the network alone has room for many; one grid from one network has not. */
const most = {
  fromNetworkOnGrid: 5,
  fromNetwork: 40,
  onGrid: 60,
  bytesFromNetwork: 120 * MEGABYTE,
  wrongSecretsOnCase: 5,
  wrongSecrets: 100,
} as const;

export function reportQuotas(network: string, gridId: string, bytes: number): Quota[] {
  return [
    { purpose: 'report', subject: `${network} ${gridId}`, amount: 1, most: most.fromNetworkOnGrid },
    { purpose: 'report', subject: network, amount: 1, most: most.fromNetwork },
    { purpose: 'report', subject: gridId, amount: 1, most: most.onGrid },
    { purpose: 'report-bytes', subject: network, amount: bytes, most: most.bytesFromNetwork },
  ];
}

/** The pair of network and case waits; others on the same network do not. */
export function followQuotas(network: string, number: string): Quota[] {
  return [
    {
      purpose: 'follow',
      subject: `${network} ${number}`,
      amount: 1,
      most: most.wrongSecretsOnCase,
    },
    { purpose: 'follow', subject: network, amount: 1, most: most.wrongSecrets },
  ];
}

/** Counts and refuses in one: what passes the quota is rolled back with the rest. */
export async function spend(
  call: OrganizationCall,
  quotas: readonly Quota[],
): Promise<Outcome<true>> {
  for (const quota of quotas) {
    const amount = await add(call.tx, call, quota);
    if (amount > quota.most)
      return refuse('public.too-many', { until: windowOf(call.at) + HOUR, purpose: quota.purpose });
  }
  return done(true);
}

/** Only looks: for what is counted when it fails. */
export async function hasRoom(
  call: OrganizationCall,
  quotas: readonly Quota[],
): Promise<Outcome<true>> {
  const { tx, organization, at } = call;
  const rows = await tx
    .select({ subject: visitorCount.subject, amount: visitorCount.amount })
    .from(visitorCount)
    .where(
      and(
        eq(visitorCount.organizationId, organization.id),
        eq(visitorCount.windowAt, windowOf(at)),
        inArray(
          visitorCount.subject,
          quotas.map((quota) => hashed(call, quota)),
        ),
      ),
    );
  const spent = quotas.some((quota) =>
    rows.some((row) => row.subject === hashed(call, quota) && row.amount >= quota.most),
  );
  return spent ? refuse('public.throttled', { until: windowOf(at) + HOUR }) : done(true);
}

/** In the transaction that outlives the refusal. */
export async function countFailure(
  tx: Tx,
  call: OrganizationCall,
  quotas: readonly Quota[],
): Promise<void> {
  for (const quota of quotas) await add(tx, call, quota);
}

async function add(tx: Tx, call: OrganizationCall, quota: Quota): Promise<number> {
  const [row] = await tx
    .insert(visitorCount)
    .values({
      organizationId: call.organization.id,
      purpose: quota.purpose,
      subject: hashed(call, quota),
      windowAt: windowOf(call.at),
      amount: quota.amount,
    })
    .onConflictDoUpdate({
      target: [
        visitorCount.organizationId,
        visitorCount.purpose,
        visitorCount.subject,
        visitorCount.windowAt,
      ],
      set: { amount: sql`${visitorCount.amount} + excluded.amount` },
    })
    .returning({ amount: visitorCount.amount });
  return row?.amount ?? 0;
}

function windowOf(at: Instant): Instant {
  return Math.floor(at / HOUR) * HOUR;
}

function hashed({ organization, at }: OrganizationCall, { purpose, subject }: Quota): string {
  return createHash('sha256')
    .update(`${organization.id} ${windowOf(at)} ${purpose} ${subject}`)
    .digest('hex');
}
