import { m } from '@wangge/i18n/messages';

/** 通知的文字，按种类。Written out, so that a field page carries these messages and no others. */
const TELLERS: Readonly<Record<string, () => string>> = {
  'case.turn': m.notice_case_turn,
  'case.urged': m.notice_case_urged,
  'case.supervised': m.notice_case_supervised,
  'case.asked': m.notice_case_asked,
  'case.decided': m.notice_case_decided,
  'case.ended': m.notice_case_ended,
  'case.reopened': m.notice_case_reopened,
  'case.dissatisfied': m.notice_case_dissatisfied,
  'case.due-soon': m.notice_case_due_soon,
  'case.overdue': m.notice_case_overdue,
  'case.escalated': m.notice_case_escalated,
  'case.look-back': m.notice_case_look_back,
  'case.resumed': m.notice_case_resumed,
  'case.due-moved': m.notice_case_due_moved,
};

export function noticeText({ kind }: { readonly kind: string }): string {
  return (TELLERS[kind] ?? m.notice_other)();
}
