import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Actor } from '../post/post.ts';
import type { Instant } from '../time.ts';
import type { CasePolicy, LimitSet } from './case-policy.ts';
import type { CaseState, Seat } from './case.ts';
import { evolve } from './evolve.ts';
import type { CaseFact } from './fact.ts';

/** 判断一个案件命令所需的一切：规则、日历、网格上下的椅子、谁、何时。 */
export type CaseWorld = {
  readonly policy: CasePolicy;
  readonly limitSet: LimitSet;
  readonly calendar: WorkingCalendar;
  /** Posts on the case's grid and on all grids above it in every tree, nearest first. */
  readonly directory: readonly Seat[];
  /** Chairs that the case names although they stand above its grid no longer: the grid was moved or closed meanwhile. */
  readonly elsewhere?: readonly Seat[];
  /** Paths of the case's grid today, by tree. */
  readonly paths: Readonly<Record<string, string>>;
  /** Null: a resident without account, or a job. */
  readonly actor: Actor | null;
  readonly at: Instant;
};

/** 草稿：边产生事实边折叠，后一步看得见前一步。 */
export class Draft {
  readonly facts: CaseFact[] = [];
  #state: CaseState;

  constructor(state: CaseState, ...facts: CaseFact[]) {
    this.#state = state;
    this.add(...facts);
  }

  get state(): CaseState {
    return this.#state;
  }

  add(...facts: CaseFact[]): this {
    for (const fact of facts) {
      this.facts.push(fact);
      this.#state = evolve(this.#state, fact);
    }
    return this;
  }
}
