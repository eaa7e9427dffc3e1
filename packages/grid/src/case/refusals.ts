/** 案件的拒绝代码；界面词表里每个都有一句话：不能什么、为什么、现在可以怎么办。 */
export const caseRefusals = [
  'case.ended', 'case.wrong-stage', 'case.not-your-turn', 'case.plan-missing', 'case.plan-not-needed', 'case.plan-approved',
  'case.plan-in-past', 'case.funds-need-reason', 'case.verifier-treated', 'case.nobody-above', 'case.no-limit-running',
  'case.reason-too-late', 'case.nothing-requested', 'case.own-request', 'case.request-pending', 'case.extensions-used',
  'case.extension-past-cap', 'case.extension-not-later', 'case.suspension-in-past', 'case.no-look-back', 'case.kind-unknown', 'case.field-unknown', 'case.mark-unknown',
  'case.channel-unknown', 'case.grade-lower', 'case.grade-unknown', 'case.nobody-answers', 'case.no-verifier', 'case.not-a-seat',
  'case.text-missing', 'case.photo-after-missing', 'case.photo-before-missing', 'case.return-reason-unknown', 'case.merge-into-itself', 'case.changed',
  'case.not-found', 'case.never-public', 'case.not-yet-closed',
] as const;
