import type { TRPCDefaultErrorShape, TRPCError, TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError } from 'zod';
import type { Refusal, RefusalDetails } from '@wangge/grid/outcome';
import { RefusalCause } from './refusal-error.ts';

export type ErrorShape = Pick<TRPCDefaultErrorShape, 'code' | 'message'> & {
  readonly data: {
    readonly code: TRPC_ERROR_CODE_KEY;
    readonly httpStatus: number;
    readonly refusal: Refusal | null;
    /** Of a fault: finds the entry in the log. */
    readonly reference: string | null;
  };
};

/** What tRPC itself turns away before a procedure runs. */
const ownRefusals: Partial<Record<TRPC_ERROR_CODE_KEY, string>> = {
  PARSE_ERROR: 'input.unreadable',
  BAD_REQUEST: 'input.unreadable',
  UNSUPPORTED_MEDIA_TYPE: 'input.unreadable',
  PAYLOAD_TOO_LARGE: 'input.too-large',
  METHOD_NOT_SUPPORTED: 'procedure.wrong-method',
  NOT_FOUND: 'procedure.not-found',
};

export function refusalOf(error: TRPCError): Refusal | null {
  const { cause } = error;
  if (cause instanceof RefusalCause) return cause.refusal;
  if (cause instanceof ZodError && error.code === 'BAD_REQUEST')
    return { code: 'input.invalid', details: fieldsOf(cause) };
  const own = ownRefusals[error.code];
  return own === undefined ? null : { code: own };
}

/** Path → what is wrong with it: `{ "items.3.note": "too_big" }`. Never the value. */
function fieldsOf(error: ZodError): RefusalDetails {
  return Object.fromEntries(
    error.issues
      .slice(0, 20)
      .map((issue) => [issue.path.map(String).join('.').slice(0, 100) || 'input', issue.code]),
  );
}

const references = new WeakMap<TRPCError, string>();

/**
 * A refusal keeps its code and details; anything else is "internal" with a reference. A driver's message quotes the
 * statement with its parameters, so it goes to the log only, and there without its words.
 */
export function shapeError(
  error: TRPCError,
  shape: TRPCDefaultErrorShape,
  report: (cause: unknown) => string | null,
): ErrorShape {
  const { code, httpStatus } = shape.data;
  const refusal = refusalOf(error);
  if (refusal)
    return {
      code: shape.code,
      message: refusal.code,
      data: { code, httpStatus, refusal, reference: null },
    };
  const reference = references.get(error) ?? report(error.cause ?? error);
  if (reference !== null) references.set(error, reference);
  return {
    code: shape.code,
    message: 'internal',
    data: { code, httpStatus, refusal: null, reference },
  };
}
