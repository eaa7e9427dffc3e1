import { fail, type ActionFailure } from '@sveltejs/kit';
import { TRPCClientError } from '@trpc/client';
import type { Refusal } from '@wangge/grid/outcome';

/** A photo that the API did not take. */
export class RefusedUpload extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The refusal that an error of the API carries; null when it is a fault. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedUpload) return error.refusal;
  if (!(error instanceof TRPCClientError)) return null;
  return (error.data as { refusal?: Refusal | null } | null | undefined)?.refusal ?? null;
}

/** The reference under which the API has logged a fault, when it has. */
export function referenceOf(error: unknown): string | null {
  if (!(error instanceof TRPCClientError)) return null;
  return (error.data as { reference?: string } | null | undefined)?.reference ?? null;
}

export type Acted<V, T> =
  | { refusal: null; values: V; result: T }
  | ActionFailure<{ refusal: Refusal; values: V; result: null }>;

/**
 * Runs one command for a form action. A refusal comes back to the page with what was typed; anything else is a fault
 * and is thrown.
 */
export async function act<V, T>(values: V, command: () => Promise<T>): Promise<Acted<V, T>> {
  try {
    return { refusal: null, values, result: await command() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return fail(422, { refusal, values, result: null });
  }
}
