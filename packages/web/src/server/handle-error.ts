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

  const reference = referenceOf(error) ?? report(error);
  return { status: 500, message: 'internal', reference };
};

function statusOf(error: unknown): number {
  if (!(error instanceof TRPCClientError)) return 500;
  const status = (error.data as { httpStatus?: number } | null | undefined)?.httpStatus;
  return status !== undefined && status >= 400 && status < 500 ? status : 422;
}

function report(error: unknown): string | undefined {
  const host = services();
  if (host) return host.report(error);
  // Alone, an app has no log but its own output, and the error's words may quote somebody's data.
  console.error(
    error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1] ?? ''}` : typeof error,
  );
  return undefined;
}
