import type { Limit } from '@wangge/grid/calendar/limit';
import type { LimitSet } from '@wangge/grid/policy/policy';
import type { Refusal } from '@wangge/grid/outcome';
import type { Day, Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';

/** 一套时限和它在本组织的用法。 */
export type LimitSetView = LimitSet & { readonly inUse: boolean; readonly sinceOn: Day | null };

/** 哪天用哪一套。 */
export type VersionView = {
  readonly limitSet: Term;
  /** Null: from the organization's beginning. */
  readonly fromOn: Day | null;
  readonly untilOn: Day | null;
  readonly state: 'past' | 'now' | 'next';
};

export const overrideStates = ['proposed', 'adopted', 'in-force', 'withdrawn'] as const;
export type OverrideState = (typeof overrideStates)[number];

/** 本组织的一处改动：日期、理由、谁提出、谁采纳。 */
export type OverrideView = {
  readonly id: string;
  readonly kind: string;
  /** What it sets: the limit set, field or case kind. */
  readonly sets: Term;
  readonly fromOn: Day;
  readonly reason: string;
  readonly state: OverrideState;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly adoptedBy: string | null;
  readonly adoptedAt: Instant | null;
  /** Null: this person may; else why not. */
  readonly adoptRefusal: Refusal | null;
  readonly withdrawRefusal: Refusal | null;
};

/** 一个类别自己的时限。 */
export type KindLimitView = Term & { readonly limit: Limit };

export type RulesView = {
  readonly variantWords: Words;
  readonly revision: string;
  readonly tiers: readonly Term[];
  /** The words of what limits and proposals name. */
  readonly terms: {
    readonly grades: readonly Term[];
    readonly marks: readonly Term[];
    readonly functions: readonly Term[];
    readonly fields: readonly Term[];
    readonly groups: readonly Term[];
    readonly bodies: readonly Term[];
  };
  readonly limitSets: readonly LimitSetView[];
  /** 类别自己的时限：they go before the set's tiers. */
  readonly kindLimits: readonly KindLimitView[];
  readonly versions: readonly VersionView[];
  readonly overrides: readonly OverrideView[];
  readonly today: Day;
  readonly mayPropose: boolean;
};
