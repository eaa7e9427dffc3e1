import type { Words } from '../words.ts';

export const fieldTypes = [
  'text',
  'long-text',
  'number',
  'count',
  'counts',
  'money',
  'date',
  'instant',
  'period',
  'yes-no',
  'choice',
  'choices',
  'person',
  'people',
  'grid',
  'place',
  'phone',
  'photo',
  'table',
  'case-list',
  'checklist',
  'points',
  'signature',
  'signatures',
  'pass-fail',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** 敏感级别：无、个人、敏感（个保法第 28 条）、限知。 */
export const sensitivities = ['none', 'personal', 'sensitive', 'restricted'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export type Choice = { readonly id: string; readonly words: Words };

/** 条件：某字段等于（或含）某值时才出现。 */
export type FieldCondition = { readonly field: string; readonly is: string | boolean };

/** 字段 */
export type Field = {
  readonly id: string;
  readonly words: Words;
  readonly type: FieldType;
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  readonly unit?: Words;
  readonly hint?: Words;
  /** Characters for texts, count for lists. */
  readonly max?: number;
  readonly min?: number;
  readonly when?: FieldCondition;
  readonly sensitivity?: Sensitivity;
  /** 目的：why a sensitive field is kept. Required when sensitivity is sensitive or restricted. */
  readonly purpose?: Words;
  /** Filled in by the product; nobody types it. */
  readonly derived?: boolean;
};

/** 检查项：合格、不合格、不适用；不合格按规则成案。 */
export type CheckItem = {
  readonly id: string;
  readonly words: Words;
  /** Severity or grade of a failing item (policy.grades id). */
  readonly fails: string;
  readonly photo: 'never' | 'on-fail';
  /** Body proposed to treat it. */
  readonly treats?: string;
  /** Case kind raised by a failing item; none = kept as a record only. */
  readonly raises?: string;
  /** Code of a limit (`at-once`, `1d`). */
  readonly due?: string;
  /** May be a legal major hazard: ask the grading questions, never decide by itself. */
  readonly candidate?: boolean;
  readonly type?: 'pass-fail' | 'count' | 'text-if-fail';
  readonly choices?: readonly Choice[];
  readonly notApplicableWhen?: Words;
  /** Words that make a failing item urgent when they occur among the quick choices. */
  readonly urgentWhen?: readonly Choice[];
};

export type CheckGroup = {
  readonly id: string;
  readonly words: Words;
  readonly items: readonly string[];
  readonly hint?: Words;
};

/** 表单：字段，或者检查表（项 + 手机上的分组）。带版本；记录保留填写时的版本。 */
export type Form = {
  readonly id: string;
  readonly words: Words;
  readonly fields: readonly Field[];
  readonly items?: readonly CheckItem[];
  readonly groups?: readonly CheckGroup[];
  /** 保存期（月）：到期抹去个人和敏感值，事实留下。 */
  readonly retentionMonths?: number;
};

export const itemResults = ['pass', 'fail', 'not-applicable'] as const;
export type ItemResult = (typeof itemResults)[number];

/** 一项的填写：结果；不合格时的选择、说明、照片、加重后的级别。 */
export type ItemAnswer = {
  readonly result: ItemResult;
  readonly choice?: string;
  readonly note?: string;
  readonly photos?: readonly string[];
  /** Raised, never lowered. */
  readonly grade?: string;
};

export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | ReadonlyArray<Readonly<Record<string, string>>>;
export type Answers = {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly items?: Readonly<Record<string, ItemAnswer>>;
};

/**
 * 照片不能标敏感：who sees a record sees its photos, so that a photo could not be withheld as its field promises.
 */
export function isOpenPhoto({ type, sensitivity = 'none' }: Field): boolean {
  return type === 'photo' && sensitivity !== 'none';
}
