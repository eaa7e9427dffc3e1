import type { GridChangeKind } from '@wangge/db/schema/hierarchy';
import type { HierarchyFact } from '@wangge/grid/hierarchy/fact';
import type { GridKind, Level } from '@wangge/grid/hierarchy/grid';
import type { Refusal } from '@wangge/grid/outcome';
import type { Staffing } from '@wangge/grid/post/post';
import type { StaffingBreach, StaffingState } from '@wangge/grid/post/staffing';
import type { Day, Instant } from '@wangge/grid/time';
import type { CaseRow } from '../case/lookup.ts';
import type { Term } from '../term.ts';

/** 在任、曾任、将任的一个人。 */
export type HolderView = {
  readonly appointmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly secondMark: string;
  readonly acting: boolean;
  readonly answerable: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

/** 一把椅子和今天坐在上面的人。 */
export type PostView = {
  readonly id: string;
  readonly kind: Term;
  readonly line: Term | null;
  readonly title: string | null;
  readonly body: Term | null;
  readonly holders: readonly HolderView[];
};

/** 编制：某种岗位在某网格上实有几人、应有几人。 */
export type StaffingView = {
  readonly kind: Term;
  readonly state: StaffingState;
  readonly count: number;
  readonly required: Staffing;
};

export type GridView = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: Term;
  readonly kind: GridKind;
  readonly covers: string | null;
  readonly parentId: string | null;
  /** 1 at the top of what this person sees. */
  readonly depth: number;
  /** How many grids lie below it, where a large tree is shown in part; null where that is not counted. */
  readonly below: number | null;
  readonly posts: readonly PostView[];
  readonly staffing: readonly StaffingView[];
};

export type BreachView = StaffingBreach & {
  readonly kindWords: Term;
  /** The person named by the breach, where one is. */
  readonly personName: string | null;
  readonly gridNames: readonly string[];
};

export type TreeView = {
  readonly tree: Term;
  readonly trees: readonly Term[];
  readonly levels: readonly Level[];
  readonly grids: readonly GridView[];
  /** Null: the tree is here as a whole. Else one branch of it, or what a text has found. */
  readonly part: {
    readonly atId: string | null;
    /** The code after which the next page of the branch begins. */
    readonly next: string | null;
    readonly text: string;
  } | null;
  readonly breaches: readonly BreachView[];
  /** 未覆盖：grids that stand in no tree. R5-03 */
  readonly uncovered: ReadonlyArray<Pick<GridView, 'id' | 'code' | 'name' | 'level'>>;
  /** People on a post today, in what this person sees. */
  readonly inPost: number;
  readonly mayChange: boolean;
};

/** 网格的一页：现在、上级（各棵树）、岗位和任职的来去。 */
export type GridPage = GridView & {
  readonly openedOn: Day;
  /** 将更名。 */
  readonly nextName: { readonly name: string; readonly on: Day } | null;
  readonly closedOn: Day | null;
  readonly parents: ReadonlyArray<{
    readonly tree: Term;
    readonly id: string;
    readonly name: string;
  }>;
  readonly children: number;
  readonly breaches: readonly BreachView[];
  /** Everybody who has held, holds or will hold a post here; newest first. */
  readonly history: ReadonlyArray<
    HolderView & { readonly post: Pick<PostView, 'id' | 'kind' | 'title'> }
  >;
  readonly mayAppoint: boolean;
  readonly mayChange: boolean;
};

/** 楼栋图：a tree's leaves in groups, for a picture; what happened in each is said by other slices. */
export type PictureView = {
  readonly tree: Term;
  readonly groups: ReadonlyArray<{
    readonly id: string;
    readonly code: string;
    readonly name: string;
    /** Names of the grids between the group and its leaves, e.g. floors, with their leaves. */
    readonly rows: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly leaves: readonly LeafView[];
    }>;
  }>;
};

export type LeafView = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The leaf's parent in the main tree: the class of a room. */
  readonly belongsTo: { readonly id: string; readonly name: string } | null;
  readonly holders: ReadonlyArray<Pick<HolderView, 'personId' | 'name'>>;
};

/** 找到的网格。 */
export type FoundGrid = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: Term;
  /** Names from the top down to its parent. */
  readonly above: readonly string[];
};

/** 变动之前看到的：whom and what a change concerns. */
export type Foreseen = {
  /** Why it would be refused as it stands. */
  readonly refusal: Refusal | null;
  readonly on: Day;
  /** Grids below the ones named. */
  readonly below: number;
  readonly posts: number;
  readonly people: {
    readonly count: number;
    readonly first: ReadonlyArray<{
      readonly personId: string;
      readonly name: string;
      readonly secondMark: string;
      readonly kind: Term;
      readonly title: string | null;
      readonly gridName: string;
    }>;
  };
  readonly open: { readonly count: number; readonly first: readonly CaseRow[] };
  readonly moves: ReadonlyArray<{
    readonly tree: Term;
    readonly name: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }>;
};

/** 一条变动记录。 */
export type ChangeView = {
  readonly id: string;
  readonly kind: GridChangeKind;
  readonly on: Day;
  readonly at: Instant;
  readonly by: string;
  readonly facts: readonly HierarchyFact[];
  /** Present names of the grids that the facts name. */
  readonly names: Readonly<Record<string, string>>;
  readonly undone: boolean;
  readonly mayUndo: boolean;
};
