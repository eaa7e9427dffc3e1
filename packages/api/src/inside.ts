import { TRPCError } from '@trpc/server';
import { done, type Outcome, type Refusal } from '@wangge/grid/outcome';
import type { MemberCall, OrganizationCall } from './call.ts';
import type { Context } from './context.ts';
import { asMember, runInside, signedIn } from './procedures/run-inside.ts';
import { RefusalCause } from './refusal-error.ts';
import type { Result } from './result.ts';

/** One transaction inside the organization, outside tRPC: what was refused comes back as a value. */
export function inside<T>(
  context: Context,
  organization: string,
  work: (call: OrganizationCall) => Promise<Result<T>>,
): Promise<Outcome<T>> {
  return asOutcome(() => runInside(context, organization, work));
}

export function insideAsMember<T>(
  context: Context,
  organization: string,
  work: (call: MemberCall) => Promise<Result<T>>,
): Promise<Outcome<T>> {
  return asOutcome(async () => {
    const session = await signedIn(context);
    return runInside(context, organization, (call) => asMember(call, session, work));
  });
}

async function asOutcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await work());
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
}

function refusalIn(error: unknown): Refusal | null {
  return error instanceof TRPCError && error.cause instanceof RefusalCause
    ? error.cause.refusal
    : null;
}
