import { maySomewhere } from '@wangge/grid/post/authority';
import { actions } from '@wangge/grid/post/post';
import type { MemberCall } from '../call.ts';
import { heldViews } from './lookup.ts';
import type { OrganizationView } from './views.ts';

export async function organizationView(call: MemberCall): Promise<OrganizationView> {
  const { organization, actor, name, at, today } = call;
  const { utcOffsetMinutes, hours, demo } = organization.settings;
  const [{ policy, limitSet }, held] = await Promise.all([call.rules(), heldViews(call)]);
  return {
    id: organization.id,
    code: organization.code,
    name: organization.name,
    variant: policy.variant,
    variantWords: policy.words,
    demo,
    utcOffsetMinutes,
    hours,
    vocabulary: policy.vocabulary,
    policyRevision: policy.revision,
    limitSet: { id: limitSet.id, words: limitSet.words },
    trees: policy.trees,
    levels: policy.levels,
    me: {
      personId: actor.personId,
      name,
      held,
      may: actions.filter((action) => maySomewhere(policy.posts, actor, action)),
    },
    today,
    at,
  };
}
