import type { Level, TreeKind } from '@wangge/grid/hierarchy/grid';
import type { SeasonalHours } from '@wangge/grid/calendar/working-calendar';
import type { VocabularyKey } from '@wangge/grid/policy/policy';
import type { Action } from '@wangge/grid/post/post';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';

/** 我在这个组织的一项任职。 */
export type HeldView = {
  readonly postId: string;
  readonly kind: Term;
  readonly title: string | null;
  readonly gridId: string;
  readonly gridCode: string;
  readonly gridName: string;
  readonly acting: boolean;
};

/** What every page of an app needs to know of its organization and of me in it. */
export type OrganizationView = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly variant: string;
  readonly variantWords: Words;
  readonly demo: boolean;
  readonly utcOffsetMinutes: number;
  readonly hours: readonly SeasonalHours[];
  readonly vocabulary: Readonly<Record<VocabularyKey, Words>>;
  readonly policyRevision: string;
  readonly limitSet: Term;
  readonly trees: readonly TreeKind[];
  readonly levels: readonly Level[];
  readonly me: {
    readonly personId: string;
    readonly name: string;
    readonly held: readonly HeldView[];
    /** What I may do somewhere: decides navigation, never a command. */
    readonly may: readonly Action[];
  };
  readonly today: Day;
  readonly at: Instant;
};
