import type { LimitSet } from '../case/case-policy.ts';
import type { Day } from '../time.ts';
import { checkPolicy } from './check.ts';
import type { Policy } from './policy.ts';
import { done, refuse, type Outcome } from '../outcome.ts';

/** 规则变动：某日起改用一套时限、或增加一个领域或类别。第二个人采纳后才生效。R1-06、R1-08、R1-12 */
export type PolicyOverride =
  | { readonly kind: 'limit-set'; readonly limitSet: string }
  | { readonly kind: 'field'; readonly field: Policy['taxonomy']['fields'][number] }
  | { readonly kind: 'kind'; readonly caseKind: Policy['caseKinds'][number] };

export type DatedOverride = {
  readonly id: string;
  readonly fromOn: Day;
  readonly override: PolicyOverride;
};

/** 某日有效的策略和时限集。Later overrides of the same thing win; the revision names those in force. */
export function policyOn(
  base: Policy,
  overrides: readonly DatedOverride[],
  day: Day,
): { policy: Policy; limitSet: LimitSet } {
  const inForce = overrides
    .filter((each) => each.fromOn <= day)
    .sort((a, b) => a.fromOn - b.fromOn);
  const policy = inForce.reduce(applied, base);
  const chosen = policy.limitSets.find((set) => set.id === policy.defaultLimitSet)!;
  const revision =
    inForce.length === 0
      ? base.revision
      : `${base.revision}+${inForce.map((each) => each.id.slice(-6)).join('.')}`;
  return { policy: { ...policy, revision }, limitSet: chosen };
}

/** 能不能采用：改完的策略要查得过。Refusal: policy.fault with the first fault. */
export function tryOverride(
  base: Policy,
  overrides: readonly DatedOverride[],
  next: DatedOverride,
): Outcome<Policy> {
  const changed = [...overrides.filter((each) => each.fromOn <= next.fromOn), next].reduce(
    applied,
    base,
  );
  const [fault] = checkPolicy(changed).filter((each) => each.fault !== 'a word is missing');
  return fault ? refuse('policy.fault', { at: fault.at, fault: fault.fault }) : done(changed);
}

function applied(policy: Policy, { override }: DatedOverride): Policy {
  switch (override.kind) {
    case 'limit-set':
      return { ...policy, defaultLimitSet: override.limitSet };
    case 'field':
      return {
        ...policy,
        taxonomy: {
          ...policy.taxonomy,
          fields: [
            ...policy.taxonomy.fields.filter((each) => each.id !== override.field.id),
            override.field,
          ],
        },
      };
    case 'kind':
      return {
        ...policy,
        caseKinds: [
          ...policy.caseKinds.filter((each) => each.id !== override.caseKind.id),
          override.caseKind,
        ],
      };
  }
}
