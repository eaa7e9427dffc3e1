/** 表单的拒绝代码；字段一级的错误见 field-error。 */
export const formRefusals = [
  'form.invalid',
  'form.id-twice',
  'form.type-changed',
  'form.sensitivity-lowered',
  'form.purpose-missing',
  'form.photo-open',
  'form.condition-unknown',
] as const;
export type FormRefusal = (typeof formRefusals)[number];
