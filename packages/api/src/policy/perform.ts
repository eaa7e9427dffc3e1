import { maySomewhere } from '@wangge/grid/post/authority';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { tryOverride, type PolicyOverride } from '@wangge/grid/policy/override';
import { formatDay, type Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { adoptedOverrides, baseOf, overrideOf } from '../policies.ts';
import type { CommandCall } from '../procedures/command.ts';
import { adoptionOf } from './adoption.ts';
import { adoptRefusal, rulesView, withdrawRefusal } from './read.ts';
import { decideOverride, insertProposal, lockOverride } from './store.ts';
import type { RulesView } from './views.ts';

export type ProposeInput = {
  readonly override: PolicyOverride;
  readonly fromOn: Day;
  readonly reason: string;
};

/** 提出一处改动：要有理由，生效日在今天之后，改完的规则要查得过。 */
export async function performPropose(
  call: CommandCall,
  input: ProposeInput,
): Promise<Outcome<RulesView>> {
  const { override, fromOn } = input;
  if (fromOn <= call.today) return refuse('policy.from-passed', { today: formatDay(call.today) });
  const sound = await check(call, call.subjectId, fromOn, override);
  if (!sound.ok) return sound;
  await insertProposal(call, call.subjectId, input);
  return done(await rulesView(call));
}

/** 采纳：由第二个人。 */
export async function performAdopt(
  call: CommandCall,
  { overrideId }: { readonly overrideId: string },
): Promise<Outcome<RulesView>> {
  const row = await lockOverride(call, overrideId);
  if (!row) return refuse('policy.not-found');
  const refusal = adoptRefusal(row, await adoptionOf(call));
  if (refusal) return { ok: false, refusal };
  const sound = await check(call, row.id, row.fromOn, overrideOf(row.kind, row.value));
  if (!sound.ok) return sound;
  await decideOverride(call, row.id, { adoptedBy: call.actor.personId, adoptedAt: call.at });
  return done(await rulesView(call));
}

export async function performWithdraw(
  call: CommandCall,
  { overrideId }: { readonly overrideId: string },
): Promise<Outcome<RulesView>> {
  const row = await lockOverride(call, overrideId);
  if (!row) return refuse('policy.not-found');
  const mayChange = maySomewhere(call.policy.posts, call.actor, 'policy.change');
  const refusal = withdrawRefusal(row, call, mayChange);
  if (refusal) return { ok: false, refusal };
  await decideOverride(call, row.id, { withdrawnAt: call.at });
  return done(await rulesView(call));
}

/** The rules as they would be on that day, with this change. */
async function check(
  call: MemberCall,
  id: string,
  fromOn: Day,
  override: PolicyOverride,
): Promise<Outcome<unknown>> {
  const others = await adoptedOverrides(call);
  if (override.kind === 'limit-set') {
    const { limitSet } = override;
    if (!call.policy.limitSets.some((set) => set.id === limitSet))
      return refuse('policy.unknown-limit-set');
    const before = await call.rules(fromOn);
    if (before.limitSet.id === limitSet) return refuse('policy.already-in-use');
  }
  return tryOverride(baseOf(call), others, { id, fromOn, override });
}
