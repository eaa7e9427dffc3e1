import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Member } from '@wangge/auth/actor';
import type { Tx } from '@wangge/db/connection';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import type { Policy } from '@wangge/grid/policy/policy';
import {
  may,
  maySomewhere,
  reach,
  type Entitlement,
  type GridTarget,
} from '@wangge/grid/post/authority';
import type { Action, Actor } from '@wangge/grid/post/post';
import { dayOf, type Day, type Instant } from '@wangge/grid/time';
import type { Authority } from './authority.ts';
import { calendarOf } from './calendars.ts';
import type { Context } from './context.ts';
import type { Organization } from './organizations.ts';
import { rulesOn, type Rules } from './policies.ts';
import { within } from './reach.ts';

/** One call inside one organization, in one transaction: what every query and command of a slice is given. */
export type OrganizationCall = {
  readonly tx: Tx;
  readonly organization: Organization;
  /** The variant's policy as shipped. Posts, trees and levels stand here; what overrides may change is in `rules`. */
  readonly policy: Policy;
  readonly at: Instant;
  readonly today: Day;
  readonly context: Context;
  readonly newId: () => string;
  /** The policy with the overrides that hold today (or on a day), read at the first call. */
  readonly rules: (on?: Day) => Promise<Rules>;
  readonly calendar: (gridId?: string) => Promise<WorkingCalendar>;
};

/** The same for somebody who is signed in and belongs to the organization. */
export type MemberCall = OrganizationCall & {
  readonly actor: Actor;
  /** The person's name in this organization. */
  readonly name: string;
  /** A condition for lists: rows on grids where the actor may do it. False when there are none. */
  readonly within: (action: Action, organizationId: PgColumn, gridId: PgColumn) => SQL | undefined;
  /** On one grid: the appointment that grants it, or `post.not-entitled`. */
  readonly may: (action: Action, spot: GridTarget) => Outcome<Entitlement>;
};

export function organizationCall(
  context: Context,
  tx: Tx,
  organization: Organization,
): OrganizationCall {
  const policy = context.variants[organization.variant];
  if (!policy)
    throw new Error('the organization names a variant that this installation does not have');
  const at = context.clock();
  const today = dayOf(at, organization.settings.utcOffsetMinutes);
  const scope = { tx, organization, policy };
  return {
    ...scope,
    at,
    today,
    context,
    newId: context.newId,
    rules: (on = today) => rulesOn(scope, on),
    calendar: (gridId) => calendarOf({ ...scope, today }, gridId),
  };
}

export function memberCall(call: OrganizationCall, { actor, name }: Member): MemberCall {
  return {
    ...call,
    actor,
    name,
    within: (action, organizationId, gridId) =>
      within(reach(call.policy.posts, actor, action), organizationId, gridId, call.today),
    may: (action, spot) => may(call.policy.posts, actor, action, spot),
  };
}

/** The coarse half of authority: somewhere at least. Where exactly, the slice asks with `may` or `within`. */
export function meets({ policy, actor }: MemberCall, authority: Authority): Outcome<true> {
  if (authority.kind !== 'action' || maySomewhere(policy.posts, actor, authority.action))
    return done(true);
  return refuse('post.not-entitled', { action: authority.action });
}
