/** 哪里不对：every row that cannot be taken says so with one of these. */
export const faultCodes = [
  'code-missing',
  'name-missing',
  'code-twice',
  'code-retired',
  'level-unknown',
  'level-missing',
  'level-too-deep',
  'level-differs',
  'kind-unknown',
  'parent-unknown',
  'parent-ambiguous',
  'parent-itself',
  'parent-level',
  'parent-closed',
  'parent-missing',
  'cycle',
  'grid-missing',
  'grid-unknown',
  'grid-ambiguous',
  'grid-closed',
  'post-missing',
  'post-unknown',
  'post-level',
  'body-missing',
  'body-unknown',
  'phone-malformed',
  'number-malformed',
  'number-twice',
  'person-twice',
  'person-ambiguous',
  'person-two-grids',
  'answerable-twice',
  'answerable-taken',
  'own-post',
  'date-malformed',
  'mark-malformed',
  'digits-lost',
  'formula',
  'cell-error',
  'too-long',
  'unreadable',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** 提醒：可以照样导入。 */
export const cautionCodes = ['no-identifier', 'later-start', 'over-staffed'] as const;
export type CautionCode = (typeof cautionCodes)[number];

/** 第几行、哪一栏、什么问题。`field` null: the whole row. */
export type Fault = {
  readonly row: number;
  readonly field: string | null;
  readonly code: FaultCode;
  readonly details?: Readonly<Record<string, string | number>>;
};

export type Caution = Omit<Fault, 'code'> & { readonly code: CautionCode };
