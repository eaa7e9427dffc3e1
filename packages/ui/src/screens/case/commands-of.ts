import type { CaseDetail } from '@wangge/api/case/views';
import type { CommandName } from '@wangge/grid/case/command';
import type { Refusal } from '@wangge/grid/outcome';
import { m } from '@wangge/i18n/messages';
import type { Command, UnavailableCommand } from '../../parts/commands.ts';
import { refusalText } from '../../words/refusals.ts';
import { commandOrder, commandWords, leading } from './command-words.ts';

/** 现在可以做：in the order of the words, the one that carries the case on marked as primary. */
export function availableOf({ commands }: CaseDetail, here: string): Command[] {
  const ready = commandOrder.filter((name) => commands.ready.includes(name));
  const primary = ready.find((name) => leading.has(name));
  return ready.map((name) => ({
    code: name,
    label: commandWords[name].words(),
    icon: commandWords[name].icon,
    href: `${here}?do=${name}`,
    primary: name === primary,
  }));
}

/** 暂时不能，为什么。 */
export function unavailableOf({ commands }: CaseDetail): UnavailableCommand[] {
  return commands.notYet.map(({ command, refusal }) => ({
    code: command,
    label: commandWords[command].words(),
    reason: reasonOf(command, refusal),
  }));
}

function reasonOf(command: CommandName, why: Refusal): string {
  if (why.code !== 'case.wrong-stage') return refusalText(why);
  return command === 'verify'
    ? m.case_not_yet_verify()
    : command === 'treat'
      ? m.case_not_yet_treat()
      : refusalText(why);
}
