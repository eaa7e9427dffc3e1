import { DAY, type Day } from '../time.ts';
import { redactFor } from './redact.ts';
import type { Answers, Field, FieldType, Form } from './form.ts';

/** 保存期满之日：从 `from` 起满若干个月的那一天；表单没有定保存期的为 null。 */
export function eraseOn(form: Pick<Form, 'retentionMonths'>, from: Day): Day | null {
  if (form.retentionMonths === undefined) return null;
  const start = new Date(from * DAY);
  const month = start.getUTCMonth() + form.retentionMonths;
  // 31 January and a month is the last day of February.
  const lastOfMonth = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const on = Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastOfMonth));
  return on / DAY;
}

/** 保存期满要抹去的：个人的和敏感的，还有照片和签名，不论标没标：照片上总有人。 */
export function isErased({ sensitivity = 'none', type, derived = false }: Field): boolean {
  return !derived && (sensitivity !== 'none' || shows.includes(type));
}

const shows: readonly FieldType[] = ['photo', 'signature', 'signatures'];

/** 到期抹去：做过什么、结果如何留下；检查项的说明和照片不留。 */
export function eraseAnswers(form: Form, answers: Answers): Answers {
  const { fields, ...rest } = redactFor(form, answers, 'none').answers;
  const gone = form.fields.filter(isErased).map(({ id }) => id);
  const kept = Object.entries(fields).filter(([id]) => !gone.includes(id));
  return { ...rest, fields: Object.fromEntries(kept) };
}
