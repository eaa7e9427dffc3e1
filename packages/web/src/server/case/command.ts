import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '@wangge/api/router';
import type { CommandName } from '@wangge/grid/case/command';
import { textOf } from '../typed.ts';

export type SentCommand = inferRouterInputs<AppRouter>['case']['act']['command'];
type Reader = (form: FormData) => unknown;

/** 表单 → 命令。The names are those of `command-fields.ts`; what is absent is sent empty and refused with words. */
const readers: Readonly<Record<CommandName, Reader>> = {
  accept: (form) => ({ next: textOf(form, 'next'), ...optional(form, 'grade') }),
  refuse: texts('reason'),
  dispatch: (form) => ({ ...target(form), note: textOf(form, 'note') }),
  'take-on': () => ({}),
  return: texts('reason', 'note'),
  'hand-over': upward,
  'hand-up': upward,
  'note-progress': texts('text'),
  answer: (form) => ({ text: textOf(form, 'text'), final: textOf(form, 'final') === 'yes' }),
  'note-reason': texts('text'),
  'decide-reason': (form) => ({ clock: Number(textOf(form, 'clock')), ...approval(form) }),
  'request-extension': texts('untilOn', 'reason'),
  'decide-extension': decision,
  'request-suspension': texts('untilOn', 'reason'),
  'decide-suspension': decision,
  resume: texts('note'),
  'fill-plan': (form) => ({
    items: {
      ...texts('measures', 'responsible', 'fundsNote', 'timeLimitOn', 'contingency')(form),
      funds: Number(textOf(form, 'funds').replaceAll(/[,，\s¥]/g, '')),
    },
  }),
  'approve-plan': decision,
  'add-photos': texts('phase'),
  treat: texts('solution', 'result', 'effect'),
  verify: (form) => ({ passed: textOf(form, 'passed') === 'yes', text: textOf(form, 'text') }),
  regrade: texts('grade', 'reason'),
  urge: texts('text'),
  supervise: texts('text'),
  withdraw: texts('reason'),
  merge: texts('into'),
  reopen: texts('reason'),
  'look-back': (form) => ({
    relapsed: textOf(form, 'relapsed') === 'yes',
    text: textOf(form, 'text'),
  }),
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(readers, name);
}

export function commandOf(name: CommandName, form: FormData): SentCommand {
  return { type: name, ...(readers[name](form) as object) } as SentCommand;
}

/** Ids of photos that were sent while the form was filled in. */
export function filesOf(form: FormData): string[] {
  return form
    .getAll('files')
    .filter((value): value is string => typeof value === 'string' && value !== '');
}

function texts(...names: readonly string[]): (form: FormData) => Record<string, string> {
  return (form) => Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

/** `post` or `post|body`. */
function target(form: FormData): { postId: string; body?: string } {
  const [postId = '', body] = textOf(form, 'target').split('|');
  return body === undefined ? { postId } : { postId, body };
}

function upward(form: FormData): object {
  return { postId: target(form).postId, ...texts('plan', 'opinion')(form) };
}

function approval(form: FormData): { approve: boolean } {
  return { approve: textOf(form, 'approve') === 'yes' };
}

function decision(form: FormData): object {
  return { ...approval(form), note: textOf(form, 'note') };
}

function optional(form: FormData, name: string): Record<string, string> {
  const value = textOf(form, name);
  return value === '' ? {} : { [name]: value };
}
