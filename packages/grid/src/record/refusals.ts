/** 工作记录的拒绝代码；填写有误是 form.invalid。 */
export const recordRefusals = [
  'record.unknown-kind',
  'record.unknown-checklist',
  'record.not-performer',
  'record.in-future',
  'record.not-yours',
  'record.withdrawn',
  'record.replaced',
  'record.correct-instead',
  'record.reason-missing',
] as const;
export type RecordRefusal = (typeof recordRefusals)[number];
