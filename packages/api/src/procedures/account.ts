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

type Kind = 'account' | 'operator';

/** For whoever is signed in, about himself: no organization is named. */
export const accountQuery = <S extends Shape, T>(spec: Spec<S, T>) => query('account', spec);
export const accountCommand = <S extends Shape, T>(spec: Spec<S, T>) => command('account', spec);

/** 运维者：about the installation. That there is anything to ask is told to nobody else. */
export const operatorQuery = <S extends Shape, T>(spec: Spec<S, T>) => query('operator', spec);
export const operatorCommand = <S extends Shape, T>(spec: Spec<S, T>) => command('operator', spec);

function query<S extends Shape, T>(kind: Kind, spec: Spec<S, T>): Query<SentIfAny<S>, T> {
  const procedure = bareProcedure
    .meta({ authority: { kind } })
    .input(lenientParserOf(spec.input))
    .query(async ({ ctx, input }) => answer(ctx, kind, spec, input as Parsed<S>));
  return procedure as unknown as Query<SentIfAny<S>, T>;
}

function command<S extends Shape, T>(kind: Kind, spec: Spec<S, T>): Mutation<SentIfAny<S>, T> {
  const procedure = bareProcedure
    .meta({ authority: { kind } })
    .input(lenientParserOf(spec.input))
    .mutation(async ({ ctx, input }) => answer(ctx, kind, spec, input as Parsed<S>));
  return procedure as unknown as Mutation<SentIfAny<S>, T>;
}

async function answer<S extends Shape, T>(
  ctx: Context,
  kind: Kind,
  spec: Spec<S, T>,
  input: Parsed<S>,
): Promise<T> {
  const account = await signedIn(ctx);
  if (kind === 'operator' && !account.operator) throw asError({ code: 'operator.not-you' });
  const result = await spec.run({ ...ctx, account }, input);
  if (result.ok) return result.value;
  throw asError(result.refusal);
}
