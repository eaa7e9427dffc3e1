/** 拒绝：预料之中的“不行”。稳定的代码加细节，从不带文字（文字在界面的词表里）。 */
export type Refusal = {
  /** `noun.reason`, kebab case, stable: `case.not-yours`. */
  readonly code: string;
  readonly details?: RefusalDetails;
};

export type RefusalDetails = Readonly<Record<string, string | number | boolean | null>>;

/** An expected "no" is a value; an exception is a bug. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(code: string, details?: RefusalDetails): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: details === undefined ? { code } : { code, details } };
}
