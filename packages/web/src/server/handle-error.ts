import type { HandleServerError } from '@sveltejs/kit/hooks';
import { TRPCClientError } from '@trpc/client';
import { refusalOf, referenceOf } from './refusal.ts';
import { services } from './services.ts';

/**
 * What a page may say about a failure. A refusal keeps its code, a fault of ours gets a reference and nothing else: an
 * error's own message may quote a statement with its parameters.
 */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return {};
  const { error } = caught;
  const refusal = refusalOf(error);
  if (refusal) return { status: statusOf(error), message: refusal.code, refusal };

  const known = referenceOf(error);
  const reference = known ?? newReference();
  if (!known) report(reference, error);
  return { status: 500, message: 'internal', reference };
};

function statusOf(error: unknown): number {
  if (!(error instanceof TRPCClientError)) return 500;
  const status = (error.data as { httpStatus?: number } | null | undefined)?.httpStatus;
  return status !== undefined && status >= 400 && status < 500 ? status : 422;
}

function report(reference: string, error: unknown): void {
  const host = services();
  if (host) host.report(reference, error);
  else console.error(reference, error instanceof Error ? error.name : typeof error);
}

/** Eight characters that can be read out on the telephone. */
function newReference(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
