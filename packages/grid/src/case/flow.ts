import type { Stage } from './case.ts';
import type { CommandName } from './command.ts';

/** 角色：轮到的人、承办人、派遣的人、上级、登记人、首问责任人、回头看的人。 */
export const roles = [
  'turn',
  'holder',
  'dispatcher',
  'superior',
  'planner',
  'raiser',
  'first-receiver',
  'reviewer',
] as const;
export type Role = (typeof roles)[number];

type FlowRow = {
  /** Stages in which the command is possible. */
  readonly from: readonly Stage[];
  /** Any of these roles may give it. */
  readonly by: readonly Role[];
  /** Stages in which the screen says why the command is not possible yet. */
  readonly announced?: readonly Stage[];
};

const before = ['to-accept', 'to-dispatch', 'to-take-on', 'returned', 'reopened'] as const;
const held = ['to-take-on', 'in-treatment'] as const;
const open = [
  'to-accept',
  'to-dispatch',
  'to-take-on',
  'in-treatment',
  'to-verify',
  'returned',
  'reopened',
] as const;

/**
 * 流转表：命令 × 阶段 × 角色。一件案子能做什么，全在这张表里；其余的前提（五落实、不得自核）在 permit。
 * 篇七 R7-01..08、篇八 R8-08..18、篇九 R9-13..15
 */
export const flow: Readonly<Record<CommandName, FlowRow>> = {
  accept: { from: ['to-accept'], by: ['turn'] },
  refuse: { from: ['to-accept'], by: ['turn'] },
  dispatch: {
    from: ['to-dispatch', 'to-take-on', 'in-treatment', 'returned', 'reopened'],
    by: ['dispatcher'],
  },
  'take-on': { from: ['to-take-on'], by: ['turn'] },
  return: { from: held, by: ['turn'] },
  'hand-over': {
    from: ['to-dispatch', 'to-take-on', 'in-treatment', 'returned', 'reopened'],
    by: ['turn'],
  },
  'hand-up': {
    from: ['to-dispatch', 'to-take-on', 'in-treatment', 'returned', 'reopened'],
    by: ['turn'],
  },
  'note-progress': { from: open, by: ['turn', 'holder'] },
  answer: { from: [...open, 'suspended', 'closed'], by: ['first-receiver'] },
  'note-reason': { from: open, by: ['turn'] },
  'decide-reason': { from: [...open, 'suspended', 'closed'], by: ['superior'] },
  'request-extension': { from: held, by: ['turn'] },
  'decide-extension': { from: held, by: ['superior'] },
  'request-suspension': {
    from: [...held, 'returned', 'reopened'],
    by: ['turn'],
    announced: ['in-treatment'],
  },
  'decide-suspension': { from: [...held, 'returned', 'reopened'], by: ['superior'] },
  resume: { from: ['suspended'], by: ['turn', 'superior'] },
  'fill-plan': { from: held, by: ['turn', 'holder'] },
  'approve-plan': { from: held, by: ['planner'] },
  'add-photos': { from: open, by: ['turn', 'holder', 'raiser', 'first-receiver'] },
  treat: { from: ['in-treatment'], by: ['turn'], announced: ['to-take-on'] },
  verify: { from: ['to-verify'], by: ['turn'], announced: ['in-treatment'] },
  regrade: { from: [...before, 'in-treatment'], by: ['turn', 'superior'] },
  urge: { from: open, by: ['superior', 'first-receiver'] },
  supervise: { from: open, by: ['superior'] },
  withdraw: { from: ['to-accept', 'to-dispatch', 'to-take-on'], by: ['raiser'] },
  merge: { from: ['to-accept', 'to-dispatch'], by: ['turn'] },
  reopen: { from: ['closed'], by: ['superior', 'reviewer'] },
  'look-back': { from: ['closed'], by: ['reviewer'] },
};
