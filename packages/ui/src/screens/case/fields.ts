import type { CaseDetail, SeatOption, Term } from '@wangge/api/case/views';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText } from '../../format/day.ts';
import { limitWords } from './limit-words.ts';

export type FieldOption = {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
};

/** 一个命令要问什么。名字就是命令里的名字，服务器照着拼回去。 */
export type CommandField = {
  readonly name: string;
  readonly kind: 'text' | 'area' | 'date' | 'money' | 'choice' | 'cards' | 'photos';
  readonly label: string;
  readonly required?: boolean;
  readonly options?: readonly FieldOption[];
  readonly value?: string;
  readonly hint?: string;
};

export const area = (name: string, label: string, required = true): CommandField => ({
  name,
  kind: 'area',
  label,
  required,
});
export const approve = (): CommandField => ({
  name: 'approve',
  kind: 'cards',
  label: m.case_field_decision(),
  required: true,
  options: [
    { value: 'yes', label: m.case_approve_yes() },
    { value: 'no', label: m.case_approve_no() },
  ],
});
export const note = () => area('note', m.case_field_note(), false);
export const until = (hint: string): CommandField => ({
  name: 'untilOn',
  kind: 'date',
  label: m.case_field_until(),
  required: true,
  hint,
});
export const target = (
  options: readonly SeatOption[],
  detail: CaseDetail,
  locale: Locale,
): CommandField => ({
  name: 'target',
  kind: 'choice',
  label: m.case_field_target(),
  required: true,
  options: options.map((option) => seatOption(option, detail, locale)),
});
export const choice = (
  name: string,
  label: string,
  terms: readonly Term[],
  locale: Locale,
  value?: string,
): CommandField => ({
  name,
  kind: 'choice',
  label,
  required: true,
  options: terms.map((term) => ({ value: term.id, label: say(term.words, locale) })),
  ...(value === undefined ? {} : { value }),
});
/** `post id` or `post id|body`: a body that shares a post with others is named with it. */
function seatOption(option: SeatOption, detail: CaseDetail, locale: Locale): FieldOption {
  const { seat } = option;
  const body = seat.body === null ? '' : say(seat.body.words, locale);
  const who = [say(seat.title, locale), seat.personName].filter(Boolean).join(' ');
  const due =
    option.dueAt === null
      ? ''
      : dueText(option.dueAt, detail.track.now, detail.track.offsetMinutes, locale);
  const limit = option.limit === null ? '' : limitWords(option.limit, locale);
  return {
    value: option.body === null ? option.postId : `${option.postId}|${option.body}`,
    label:
      [body, who].filter(Boolean).join(' · ') +
      (limit === '' ? '' : ` · ${limit}`) +
      (due === '' ? '' : ` · ${due}`),
  };
}
