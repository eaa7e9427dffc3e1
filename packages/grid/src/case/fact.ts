import type { Day, Instant } from '../time.ts';
import type {
  CaseContent,
  CaseState,
  Clock,
  Ending,
  FiveItems,
  Holder,
  LateReason,
  Request,
  Stage,
  Verdict,
} from './case.ts';

/** 案件事实：日志里的一行。折叠日志就得到现状（evolve）。 */
export type CaseFact =
  | { readonly type: 'raised'; readonly state: CaseState }
  /** Moved to a stage and a seat; every change of stage is one of these. */
  | {
      readonly type: 'moved';
      readonly to: Stage;
      readonly turnPostId: string | null;
      readonly holder?: Holder | null;
      readonly sentByPostId?: string | null;
    }
  | { readonly type: 'accepted'; readonly at: Instant; readonly personId: string | null }
  | { readonly type: 'classified'; readonly kind: string; readonly fields: readonly string[] }
  | {
      readonly type: 'graded';
      readonly grade: string;
      readonly marks: readonly string[];
      readonly reason: string;
    }
  | { readonly type: 'refused'; readonly reason: string }
  | {
      readonly type: 'dispatched';
      readonly postId: string;
      readonly body: string | null;
      readonly note: string;
    }
  | { readonly type: 'taken-on'; readonly personId: string | null }
  | {
      readonly type: 'returned';
      readonly reason: string;
      readonly note: string;
      readonly toDecider: boolean;
    }
  | {
      readonly type: 'handed-over';
      readonly postId: string;
      readonly plan: string;
      readonly opinion: string;
    }
  | {
      readonly type: 'handed-up';
      readonly postId: string;
      readonly plan: string;
      readonly opinion: string;
    }
  | { readonly type: 'progressed'; readonly text: string }
  | { readonly type: 'answered'; readonly text: string; readonly final: boolean }
  | { readonly type: 'reason-noted'; readonly clock: number; readonly reason: LateReason }
  | {
      readonly type: 'reason-decided';
      readonly clock: number;
      readonly approved: boolean;
      readonly by: string | null;
    }
  | { readonly type: 'extension-requested'; readonly request: Request }
  | { readonly type: 'extension-decided'; readonly approved: boolean; readonly note: string }
  | { readonly type: 'suspension-requested'; readonly request: Request }
  | { readonly type: 'suspension-decided'; readonly approved: boolean; readonly note: string }
  | {
      readonly type: 'suspended';
      readonly untilOn: Day;
      readonly on: Day;
      readonly at: Instant;
      readonly from: Stage;
    }
  | { readonly type: 'resumed'; readonly note: string }
  | { readonly type: 'plan-filled'; readonly items: FiveItems }
  | {
      readonly type: 'plan-decided';
      readonly approved: boolean;
      readonly by: string | null;
      readonly note: string;
    }
  | {
      readonly type: 'photographed';
      readonly phase: 'before' | 'during' | 'after';
      readonly count: number;
    }
  | {
      readonly type: 'treated';
      readonly by: string | null;
      readonly at: Instant;
      readonly onTheSpot: boolean;
      readonly content: Partial<CaseContent>;
    }
  | {
      readonly type: 'verified';
      readonly passed: boolean;
      readonly by: string | null;
      readonly text: string;
    }
  | {
      readonly type: 'ended';
      readonly ending: Ending;
      readonly at: Instant;
      readonly into?: string;
      readonly lookBackOn?: Day | null;
      readonly reason?: string;
    }
  | { readonly type: 'reopened'; readonly reason: string }
  | { readonly type: 'urged'; readonly text: string }
  | { readonly type: 'supervised'; readonly text: string }
  | { readonly type: 'looked-back'; readonly relapsed: boolean; readonly text: string }
  | { readonly type: 'published'; readonly published: boolean }
  | { readonly type: 'clock-started'; readonly clock: Clock }
  | {
      readonly type: 'clock-ended';
      readonly seq: number;
      readonly at: Instant;
      readonly verdict: Verdict;
    }
  /** Why a promise moved: extension, suspension, or a calendar that has been published since. */
  | {
      readonly type: 'due-moved';
      readonly seq: number;
      readonly from: Instant;
      readonly to: Instant;
      readonly provisional: boolean;
      readonly why: 'extension' | 'suspension' | 'calendar';
      /** Whether the cap comes first now; left out, it is as before. */
      readonly capped?: boolean;
      /** What the own limit gives, while the cap comes first. */
      readonly uncappedDueAt?: Instant | undefined;
    }
  | {
      readonly type: 'cap-moved';
      readonly to: Instant | null;
      readonly why: 'suspension' | 'hand-up' | 'plan' | 'calendar';
      /** Whether a later calendar may move it again. */
      readonly provisional?: boolean;
    };

export type FactType = CaseFact['type'];
