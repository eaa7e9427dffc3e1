import type { FieldErrorCode } from './field-error.ts';
import { type CheckItem, type ItemAnswer, itemResults } from './form.ts';
import { cleanText, isStorable, lengthOf } from './text.ts';

/** 级别的次序，由策略给出：越大越重。 */
export type GradeOrder = Readonly<Record<string, number>>;

const NOTE = 1000;
const PHOTOS = 9;

/**
 * 检查项的填写：合格只留结果；不合格要有选择或一句话，规则要照片的要照片，级别只能加重。
 */
export function readItem(
  item: CheckItem,
  raw: unknown,
  gradeOrder: GradeOrder,
): { readonly value: ItemAnswer } | { readonly code: FieldErrorCode } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { code: 'item.missing' };
  const answer = raw as Readonly<Record<string, unknown>>;
  const result = itemResults.find((candidate) => candidate === answer['result']);
  if (result === undefined) return { code: 'item.result' };
  if (result !== 'fail') return { value: { result } };

  const choice = answer['choice'] ?? undefined;
  if (choice !== undefined && (typeof choice !== 'string' || !isChoice(item, choice)))
    return { code: 'item.choice' };
  const note = answer['note'] ?? '';
  if (typeof note !== 'string') return { code: 'field.type' };
  if (!isStorable(note)) return { code: 'field.malformed-text' };
  const word = cleanText(note);
  if (lengthOf(word) > NOTE) return { code: 'field.too-long' };
  if (word === '' && (choice === undefined || item.type === 'text-if-fail'))
    return { code: 'item.needs-word' };

  const photos = answer['photos'] ?? [];
  if (
    !Array.isArray(photos) ||
    !photos.every((photo) => typeof photo === 'string' && isStorable(photo) && photo !== '')
  )
    return { code: 'field.type' };
  if (photos.length > PHOTOS) return { code: 'field.too-many' };
  if (item.photo === 'on-fail' && photos.length === 0) return { code: 'item.needs-photo' };

  const grade = answer['grade'] ?? undefined;
  if (grade !== undefined && (typeof grade !== 'string' || !Object.hasOwn(gradeOrder, grade)))
    return { code: 'item.grade' };
  if (grade !== undefined && gradeOrder[grade]! < (gradeOrder[item.fails] ?? -Infinity))
    return { code: 'item.grade-lowered' };
  return {
    value: {
      result,
      ...(choice === undefined ? {} : { choice }),
      ...(word === '' ? {} : { note: word }),
      ...(photos.length === 0 ? {} : { photos: photos as readonly string[] }),
      ...(grade === undefined || grade === item.fails ? {} : { grade }),
    },
  };
}

function isChoice(item: CheckItem, id: string): boolean {
  return [...(item.choices ?? []), ...(item.urgentWhen ?? [])].some((choice) => choice.id === id);
}
