import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { prepared } from '@wangge/db/prepared';
import { policyOverride } from '@wangge/db/schema/policy';
import { policyOn, type DatedOverride, type PolicyOverride } from '@wangge/grid/policy/override';
import type { LimitSet, Policy } from '@wangge/grid/policy/policy';
import type { Day } from '@wangge/grid/time';
import type { Organization } from './organizations.ts';

/** 某日有效的规则：the variant's policy with the organization's adopted overrides, and the limit set in use. */
export type Rules = { readonly policy: Policy; readonly limitSet: LimitSet };

export type RulesScope = {
  readonly tx: Tx;
  readonly organization: Organization;
  readonly policy: Policy;
};

const adopted = prepared((tx) =>
  tx
    .select({
      id: policyOverride.id,
      fromOn: policyOverride.fromOn,
      kind: policyOverride.kind,
      value: policyOverride.value,
    })
    .from(policyOverride)
    .where(
      and(
        eq(policyOverride.organizationId, sql.placeholder('organizationId')),
        isNotNull(policyOverride.adoptedAt),
        isNull(policyOverride.withdrawnAt),
      ),
    )
    .orderBy(policyOverride.fromOn, policyOverride.id)
    .prepare('policy_overrides_adopted'),
);

/** What an organization starts with, before any override: its own choice among the limit sets, else the variant's. */
export function baseOf({ organization, policy }: Omit<RulesScope, 'tx'>): Policy {
  const { limitSet } = organization.settings;
  return limitSet === null || limitSet === policy.defaultLimitSet
    ? policy
    : { ...policy, defaultLimitSet: limitSet };
}

export async function adoptedOverrides({ tx, organization }: RulesScope): Promise<DatedOverride[]> {
  const rows = await adopted(tx).execute({ organizationId: organization.id });
  return rows.map(({ id, fromOn, kind, value }) => ({
    id,
    fromOn,
    override: overrideOf(kind, value),
  }));
}

export function overrideOf(kind: string, value: object): PolicyOverride {
  return { kind, ...value } as PolicyOverride;
}

/** Made once per base and set of overrides in force: a policy is large, and the same for thousands of calls. */
const known = new WeakMap<Policy, Map<string, Rules>>();

export async function rulesOn(scope: RulesScope, on: Day): Promise<Rules> {
  const overrides = await adoptedOverrides(scope);
  const inForce = overrides.filter(({ fromOn }) => fromOn <= on);
  const key = [scope.organization.settings.limitSet, ...inForce.map(({ id }) => id)].join(' ');
  const made = known.get(scope.policy) ?? new Map<string, Rules>();
  known.set(scope.policy, made);
  const found = made.get(key);
  if (found) return found;
  const rules = policyOn(baseOf(scope), inForce, on);
  made.set(key, rules);
  return rules;
}
