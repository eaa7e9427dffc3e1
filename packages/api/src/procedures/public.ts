import type { OrganizationCall } from '../call.ts';
import { claim, hashOf } from '../command-claim.ts';
import type { Context } from '../context.ts';
import { asCommand, inOrganization } from '../input.ts';
import { asError } from '../refusal-error.ts';
import type { Result } from '../result.ts';
import { bareProcedure } from '../trpc.ts';
import { runInside } from './run-inside.ts';
import {
  lenientParserOf,
  parserOf,
  type Mutation,
  type Parsed,
  type Query,
  type Sent,
  type SentIfAny,
  type Shape,
} from './shape.ts';

type Spec<S extends Shape, Call, T> = {
  /** Why nobody needs to be signed in. */
  readonly reason: string;
  readonly input: S;
  readonly run: (call: Call, input: Parsed<S>) => Promise<Result<T>>;
};

/** Open to everybody and outside any organization: signing in, activating. */
export function publicQuery<S extends Shape, T>(spec: Spec<S, Context, T>): Query<SentIfAny<S>, T> {
  const procedure = open(spec.reason)
    .input(lenientParserOf(spec.input))
    .query(async ({ ctx, input }) => answer(await spec.run(ctx, input as Parsed<S>)));
  return procedure as unknown as Query<SentIfAny<S>, T>;
}

export function publicCommand<S extends Shape, T>(
  spec: Spec<S, Context, T>,
): Mutation<SentIfAny<S>, T> {
  const procedure = open(spec.reason)
    .input(lenientParserOf(spec.input))
    .mutation(async ({ ctx, input }) => answer(await spec.run(ctx, input as Parsed<S>)));
  return procedure as unknown as Mutation<SentIfAny<S>, T>;
}

/** Open to everybody inside one organization: a resident's pages. There is no actor. */
export function visitorQuery<S extends Shape, T>(
  spec: Spec<S, OrganizationCall, T>,
): Query<Sent<typeof inOrganization & S>, T> {
  const procedure = open(spec.reason)
    .input(parserOf({ ...inOrganization, ...spec.input }))
    .query(({ ctx, input }) =>
      runInside(ctx, input.organization as string, (call) => spec.run(call, input as Parsed<S>)),
    );
  return procedure as unknown as Query<Sent<typeof inOrganization & S>, T>;
}

export type VisitorCommandCall = OrganizationCall & {
  readonly commandId: string;
  readonly subjectId: string;
};

/** A change by somebody without account; idempotent like every command. */
export function visitorCommand<S extends Shape, T>(
  spec: Spec<S, VisitorCommandCall, T> & {
    readonly subject: 'new' | ((input: Parsed<S>) => string);
    readonly replay: (call: VisitorCommandCall, input: Parsed<S>) => Promise<Result<T>>;
  },
): Mutation<Sent<typeof asCommand & S>, T> {
  const procedure = open(spec.reason)
    .input(parserOf({ ...asCommand, ...spec.input }))
    .mutation(({ ctx, input: parsed, path }) => {
      const {
        organization: code,
        commandId,
        ...rest
      } = parsed as unknown as Parsed<typeof asCommand>;
      const input = rest as Parsed<S>;
      return runInside(ctx, code, async (call) => {
        const claimed = await claim(call.tx, {
          organizationId: call.organization.id,
          id: commandId,
          accountId: null,
          procedure: path,
          inputHash: hashOf(input),
          subjectId: spec.subject === 'new' ? ctx.newId() : spec.subject(input),
          at: call.at,
        });
        if (!claimed.ok) return claimed;
        const { fresh, subjectId } = claimed.value;
        return spec[fresh ? 'run' : 'replay']({ ...call, commandId, subjectId }, input);
      });
    });
  return procedure as unknown as Mutation<Sent<typeof asCommand & S>, T>;
}

function open(reason: string) {
  return bareProcedure.meta({ authority: { kind: 'public', reason } });
}

function answer<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw asError(result.refusal);
}
