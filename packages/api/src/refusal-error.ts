import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { Refusal } from '@wangge/grid/outcome';

/** Travels inside a TRPCError, so that the formatter finds the refusal again. */
export class RefusalCause extends Error {
  override readonly name = 'Refusal';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What a refusal is in HTTP: by its whole code, else by its reason, else 422. */
const byCode: Readonly<Record<string, TRPC_ERROR_CODE_KEY>> = {
  'session.signed-out': 'UNAUTHORIZED',
  'session.other-account': 'FORBIDDEN',
  'session.wrong-password': 'UNPROCESSABLE_CONTENT',
  'command.reused': 'CONFLICT',
  'input.invalid': 'BAD_REQUEST',
  'input.unreadable': 'BAD_REQUEST',
};

const byReason: Readonly<Record<string, TRPC_ERROR_CODE_KEY>> = {
  'not-found': 'NOT_FOUND',
  'not-entitled': 'FORBIDDEN',
  'not-yours': 'FORBIDDEN',
  'not-you': 'NOT_FOUND',
  'not-your-turn': 'FORBIDDEN',
  changed: 'CONFLICT',
  'too-many': 'TOO_MANY_REQUESTS',
  slowed: 'TOO_MANY_REQUESTS',
  'too-large': 'PAYLOAD_TOO_LARGE',
};

export function httpCodeOf({ code }: Refusal): TRPC_ERROR_CODE_KEY {
  return byCode[code] ?? byReason[code.split('.')[1] ?? ''] ?? 'UNPROCESSABLE_CONTENT';
}

export function asError(refusal: Refusal): TRPCError {
  return new TRPCError({
    code: httpCodeOf(refusal),
    message: refusal.code,
    cause: new RefusalCause(refusal),
  });
}
