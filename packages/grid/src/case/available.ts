import type { Refusal } from '../outcome.ts';
import type { CaseState } from './case.ts';
import type { CommandName } from './command.ts';
import { flow } from './flow.ts';
import { permit, plays } from './permit.ts';
import type { CaseWorld } from './world.ts';

export type Availability = {
  readonly ready: readonly CommandName[];
  /** 暂时不能：the role fits or the command is what people expect here, and the reason why not yet. */
  readonly notYet: ReadonlyArray<{ readonly command: CommandName; readonly refusal: Refusal }>;
};

const silent = new Set([
  'case.not-your-turn',
  'case.nothing-requested',
  'case.plan-not-needed',
  'case.nobody-above',
  'case.no-look-back',
  'case.ended',
  'case.no-limit-running',
  'case.plan-approved',
]);

/** 现在可以做什么，暂时不能做什么、为什么。服务器和页面用同一个函数。 */
export function available(state: CaseState, world: CaseWorld): Availability {
  const ready: CommandName[] = [];
  const notYet: Array<{ command: CommandName; refusal: Refusal }> = [];
  for (const command of Object.keys(flow) as CommandName[]) {
    const outcome = permit(state, world, command);
    if (outcome.ok) ready.push(command);
    else if (outcome.refusal.code === 'case.wrong-stage') {
      // Whose turn it will not be is not told to wait for it.
      const { announced, by } = flow[command];
      if (announced?.includes(state.stage) && by.some((role) => plays(state, world, role)))
        notYet.push({ command, refusal: outcome.refusal });
    } else if (!silent.has(outcome.refusal.code))
      notYet.push({ command, refusal: outcome.refusal });
  }
  return { ready, notYet };
}
