import { done, refuse, type Outcome } from '../outcome.ts';
import type { Day } from '../time.ts';
import type { Policy } from './policy.ts';

/** 一处拟改的规则，和谁在什么日子决定它。 */
export type Proposal = { readonly proposedBy: string; readonly fromOn: Day };

export type Adoption = {
  readonly personId: string;
  readonly today: Day;
  /** People who hold a post today that grants `policy.adopt`. */
  readonly adopters: readonly string[];
  /** People who hold the organization's highest post today (`highestPost`). */
  readonly highest: readonly string[];
};

/**
 * 采纳要第二个人：另一位管理员；没有另一位时，由组织最高的岗位。生效日在今天之后，过去的日子不改。decisions：adoption of a rule
 * Refusals: policy.own-proposal, policy.from-passed, policy.not-adopter.
 */
export function mayAdopt(
  proposal: Proposal,
  { personId, today, adopters, highest }: Adoption,
): Outcome<true> {
  if (personId === proposal.proposedBy) return refuse('policy.own-proposal');
  if (proposal.fromOn <= today) return refuse('policy.from-passed');
  if (adopters.includes(personId)) return done(true);
  const anotherAdministrator = adopters.some((adopter) => adopter !== proposal.proposedBy);
  return !anotherAdministrator && highest.includes(personId)
    ? done(true)
    : refuse('policy.not-adopter');
}

/** 组织最高的岗位：层级最高、不在组织之外、不是管理员的第一种岗位。 */
export function highestPost(policy: Pick<Policy, 'posts' | 'levels'>): string | null {
  const ordinalOf = (level: string) =>
    policy.levels.find(({ id, postsOnly }) => id === level && !postsOnly)?.ordinal ?? Infinity;
  const [first] = policy.posts
    .filter(
      ({ outside, grants, level }) =>
        !outside && grants['policy.adopt'] === undefined && ordinalOf(level) < Infinity,
    )
    .sort((a, b) => ordinalOf(a.level) - ordinalOf(b.level));
  return first?.id ?? null;
}
