import type { Tx } from '@wangge/db/connection';
import type { Refusal } from '@wangge/grid/outcome';

/** What must outlive a refusal (a denied reading, a failed attempt): written in a second transaction. */
export type AfterRollback = (tx: Tx) => Promise<void>;

/** An outcome that may leave something behind although everything else is rolled back. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal; readonly afterRollback?: AfterRollback };

/** A refusal of which something stays. */
export function refuseLeaving(refusal: Refusal, afterRollback: AfterRollback): Result<never> {
  return { ok: false, refusal, afterRollback };
}
