import type { Context, SignedIn } from '../context.ts';
import { asError } from '../refusal-error.ts';
import type { Result } from '../result.ts';

import { bareProcedure } from '../trpc.ts';
import { signedIn } from './run-inside.ts';
import {
  lenientParserOf,
  type Mutation,
  type Parsed,
  type Query,
  type SentIfAny,
  type Shape,
} from './shape.ts';

export type AccountCall = Context & { readonly account: SignedIn };

type Spec<S extends Shape, T> = {
  readonly input: S;
  readonly run: (call: AccountCall, input: Parsed<S>) => Promise<Result<T>>;
};

/** For whoever is signed in, about himself: no organization is named. */
export function accountQuery<S extends Shape, T>(spec: Spec<S, T>): Query<SentIfAny<S>, T> {
  const procedure = bareProcedure
    .meta({ authority: { kind: 'account' } })
    .input(lenientParserOf(spec.input))
    .query(async ({ ctx, input }) => answer(ctx, spec, input as Parsed<S>));
  return procedure as unknown as Query<SentIfAny<S>, T>;
}

export function accountCommand<S extends Shape, T>(spec: Spec<S, T>): Mutation<SentIfAny<S>, T> {
  const procedure = bareProcedure
    .meta({ authority: { kind: 'account' } })
    .input(lenientParserOf(spec.input))
    .mutation(async ({ ctx, input }) => answer(ctx, spec, input as Parsed<S>));
  return procedure as unknown as Mutation<SentIfAny<S>, T>;
}

async function answer<S extends Shape, T>(
  ctx: Context,
  spec: Spec<S, T>,
  input: Parsed<S>,
): Promise<T> {
  const account = await signedIn(ctx);
  const result = await spec.run({ ...ctx, account }, input);
  if (result.ok) return result.value;
  throw asError(result.refusal);
}
