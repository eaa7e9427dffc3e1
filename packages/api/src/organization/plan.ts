import type { OrganizationSettings } from '@wangge/db/schema/organization';
import type { IdentifierKind } from '@wangge/db/schema/person';
import type { GridKind } from '@wangge/grid/hierarchy/grid';
import type { Day, Instant } from '@wangge/grid/time';

/** 一个组织从无到有：what is written at once when an organization is set up. Keys and codes stand for ids. */
export type OrganizationPlan = {
  readonly code: string;
  readonly name: string;
  readonly variant: string;
  readonly settings: OrganizationSettings;
  readonly openedAt: Instant;
  readonly calendarDays?: readonly CalendarDayPlan[];
  readonly grids: readonly GridPlan[];
  readonly posts: readonly PostPlan[];
  readonly people: readonly PersonPlan[];
};

export type CalendarDayPlan = { readonly day: Day; readonly works: boolean; readonly name: string };

export type GridPlan = {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly kind?: GridKind;
  readonly covers?: string | null;
  readonly openedOn: Day;
  /** Tree → code of the parent there; null where the grid is a root of the tree. */
  readonly parents: Readonly<Record<string, string | null>>;
};

export type PostPlan = {
  readonly key: string;
  readonly kind: string;
  /** Code of the grid. */
  readonly grid: string;
  readonly body?: string | null;
  readonly title?: string | null;
};

export type PersonPlan = {
  readonly key: string;
  readonly name: string;
  readonly secondMark?: string;
  readonly accountId?: string | null;
  readonly joinedOn?: Day | null;
  readonly identifiers?: ReadonlyArray<{
    readonly kind: IdentifierKind;
    readonly value: string;
    readonly shown: string;
  }>;
  readonly appointments: readonly AppointmentPlan[];
};

export type AppointmentPlan = {
  /** Key of the post. */
  readonly post: string;
  readonly fromOn: Day;
  readonly untilOn?: Day | null;
  readonly acting?: boolean;
  readonly answerable?: boolean;
};

export type Founded = {
  readonly organizationId: string;
  readonly gridIds: ReadonlyMap<string, string>;
  readonly postIds: ReadonlyMap<string, string>;
  readonly personIds: ReadonlyMap<string, string>;
};
