import { done, refuse, type Outcome } from '../outcome.ts';
import { accept, merge, refuseCase, regrade, withdraw } from './act-intake.ts';
import { dispatch, handOver, handUp, returnCase, takeOn } from './act-move.ts';
import {
  decideExtension,
  decideReason,
  decideSuspension,
  noteReason,
  requestExtension,
  requestSuspension,
  resume,
} from './act-time.ts';
import { approvePlan, fillPlan, lookBack, reopen, treat, verify } from './act-treat.ts';
import type { CaseState } from './case.ts';
import type { CaseCommand, CommandName, CommandOf } from './command.ts';
import type { CaseFact } from './fact.ts';
import { permit } from './permit.ts';
import { Draft, type CaseWorld } from './world.ts';

type Handler<N extends CommandName> = (
  draft: Draft,
  world: CaseWorld,
  command: CommandOf<N>,
) => Outcome<Draft>;

/** 命令表：一个命令一个处理，没有别的入口能改变阶段。 */
const handlers: { readonly [N in CommandName]: Handler<N> } = {
  accept,
  refuse: refuseCase,
  dispatch,
  'take-on': takeOn,
  return: returnCase,
  'hand-over': handOver,
  'hand-up': handUp,
  'note-progress': (draft, _world, { text }) =>
    blank(text) ? missing('text') : done(draft.add({ type: 'progressed', text })),
  answer: (draft, _world, { text, final }) =>
    blank(text)
      ? missing('text')
      : done(draft.add({ type: 'answered', text, final: final ?? false })),
  'note-reason': noteReason,
  'decide-reason': decideReason,
  'request-extension': requestExtension,
  'decide-extension': decideExtension,
  'request-suspension': requestSuspension,
  'decide-suspension': decideSuspension,
  resume,
  'fill-plan': fillPlan,
  'approve-plan': approvePlan,
  'add-photos': (draft, _world, { phase, count }) =>
    done(draft.add({ type: 'photographed', phase, count })),
  treat,
  verify,
  regrade,
  urge: (draft, _world, { text }) => done(draft.add({ type: 'urged', text })),
  supervise: (draft, _world, { text }) =>
    blank(text) ? missing('text') : done(draft.add({ type: 'supervised', text })),
  withdraw,
  merge,
  reopen: (draft, world, { reason }) => reopen(draft, world, reason),
  'look-back': lookBack,
};

/**
 * 判断：现状 + 命令 → 事实，或者拒绝。不读时钟，不造编号，不改任何东西。
 * Facts come in the order in which they are written to the log.
 */
export function act<N extends CommandName>(
  state: CaseState,
  world: CaseWorld,
  command: CommandOf<N>,
): Outcome<CaseFact[]> {
  const allowed = permit(state, world, command.type);
  if (!allowed.ok) return allowed;
  const handler = handlers[command.type] as Handler<N>;
  const outcome = handler(new Draft(state), world, command);
  return outcome.ok ? done(outcome.value.facts) : outcome;
}

export type { CaseCommand };

function blank(text: string): boolean {
  return text.trim() === '';
}

function missing(field: string) {
  return refuse('case.text-missing', { field });
}
