import type { CommandName } from '@wangge/grid/case/command';
import ArrowRightToLine from '@lucide/svelte/icons/arrow-right-to-line';
import ArrowUpFromLine from '@lucide/svelte/icons/arrow-up-from-line';
import Bell from '@lucide/svelte/icons/bell';
import Camera from '@lucide/svelte/icons/camera';
import Check from '@lucide/svelte/icons/check';
import CirclePause from '@lucide/svelte/icons/circle-pause';
import Eye from '@lucide/svelte/icons/eye';
import Hand from '@lucide/svelte/icons/hand';
import History from '@lucide/svelte/icons/history';
import Link2 from '@lucide/svelte/icons/link-2';
import Pencil from '@lucide/svelte/icons/pencil';
import Phone from '@lucide/svelte/icons/phone';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Scale from '@lucide/svelte/icons/scale';
import Send from '@lucide/svelte/icons/send';
import Undo2 from '@lucide/svelte/icons/undo-2';
import X from '@lucide/svelte/icons/x';
import { m } from '@wangge/i18n/messages';
import type { IconMark } from '../../primitives/icon.ts';

type Saying = { readonly words: () => string; readonly icon: IconMark };

/** 命令的说法和图标，次序就是按钮的次序：推进案件的在前。 */
export const commandWords: Readonly<Record<CommandName, Saying>> = {
  accept: { words: m.case_command_accept, icon: Check },
  'take-on': { words: m.case_command_take_on, icon: Hand },
  'approve-plan': { words: m.case_command_approve_plan, icon: Scale },
  'fill-plan': { words: m.case_command_fill_plan, icon: Pencil },
  treat: { words: m.case_command_treat, icon: Check },
  verify: { words: m.case_command_verify, icon: Eye },
  dispatch: { words: m.case_command_dispatch, icon: Send },
  'look-back': { words: m.case_command_look_back, icon: Eye },
  resume: { words: m.case_command_resume, icon: RefreshCw },
  'decide-extension': { words: m.case_command_decide_extension, icon: Scale },
  'decide-suspension': { words: m.case_command_decide_suspension, icon: Scale },
  'decide-reason': { words: m.case_command_decide_reason, icon: Scale },
  'hand-over': { words: m.case_command_hand_over, icon: ArrowRightToLine },
  'hand-up': { words: m.case_command_hand_up, icon: ArrowUpFromLine },
  answer: { words: m.case_command_answer, icon: Phone },
  'note-progress': { words: m.case_command_note_progress, icon: Pencil },
  'add-photos': { words: m.case_command_add_photos, icon: Camera },
  return: { words: m.case_command_return, icon: Undo2 },
  'note-reason': { words: m.case_command_note_reason, icon: Pencil },
  'request-extension': { words: m.case_command_request_extension, icon: History },
  'request-suspension': { words: m.case_command_request_suspension, icon: CirclePause },
  regrade: { words: m.case_command_regrade, icon: Scale },
  urge: { words: m.case_command_urge, icon: Bell },
  supervise: { words: m.case_command_supervise, icon: Eye },
  merge: { words: m.case_command_merge, icon: Link2 },
  refuse: { words: m.case_command_refuse, icon: X },
  withdraw: { words: m.case_command_withdraw, icon: X },
  reopen: { words: m.case_command_reopen, icon: RefreshCw },
};

export const commandOrder = Object.keys(commandWords) as CommandName[];

/** Commands that carry the case on; one of them is the primary button. */
export const leading: ReadonlySet<CommandName> = new Set([
  'accept',
  'dispatch',
  'take-on',
  'approve-plan',
  'fill-plan',
  'treat',
  'verify',
  'look-back',
  'resume',
  'decide-extension',
  'decide-suspension',
  'decide-reason',
]);

/** The verb alone, for a heading or a sending button: without the ellipsis that says a form follows. */
export function verbOf(name: CommandName): string {
  return commandWords[name].words().replace(/…$/, '');
}
