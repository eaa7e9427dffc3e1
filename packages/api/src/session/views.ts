import type { AccountView } from '@wangge/auth/account';
import type { Membership } from '@wangge/auth/membership';
import type { Instant } from '@wangge/grid/time';
import type { SignedIn } from '../context.ts';

/** What every page's head shows of the person. */
export type CurrentView = {
  readonly accountId: string;
  readonly handle: string;
  readonly operator: boolean;
  /** The name an organization knows the person by; null for an operator without organization. */
  readonly name: string | null;
  /** Masked. */
  readonly phone: string | null;
  /** Now, as the host's clock has it. */
  readonly at: Instant;
};

export function currentView(
  { accountId, handle, operator }: SignedIn,
  account: AccountView | null,
  memberships: readonly Membership[],
  at: Instant,
): CurrentView {
  const present = memberships.find(({ leftOn }) => leftOn === null) ?? memberships[0];
  return {
    accountId,
    handle,
    operator,
    name: present?.personName ?? null,
    phone: account?.phone ?? null,
    at,
  };
}

export type { SessionView } from '@wangge/auth/session';
