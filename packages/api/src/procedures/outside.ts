import type { Action } from '@wangge/grid/post/post';
import { authorityOf } from '../authority.ts';
import { meets, type MemberCall } from '../call.ts';
import { inOrganization } from '../input.ts';
import { asError } from '../refusal-error.ts';
import type { Result } from '../result.ts';
import { bareProcedure } from '../trpc.ts';
import type { AccountCall } from './account.ts';
import { asMember, runInside, signedIn } from './run-inside.ts';
import { parserOf, type Mutation, type Parsed, type Sent, type Shape } from './shape.ts';

/**
 * For what cannot happen inside the organization's transaction because something slow is made (a code is hashed):
 * `decide` says in the transaction whether it may be, `act` does it afterwards and answers for its own transactions.
 * Its answer may be shown once only, so it is not replayed.
 */
export function outsideCommand<S extends Shape, D, T>(spec: {
  readonly authority: Action;
  readonly input: S;
  readonly decide: (call: MemberCall, input: Parsed<S>) => Promise<Result<D>>;
  readonly act: (call: AccountCall, decided: D) => Promise<Result<T>>;
}): Mutation<Sent<typeof inOrganization & S>, T> {
  const authority = authorityOf(spec.authority);
  const procedure = bareProcedure
    .meta({ authority })
    .input(parserOf({ ...inOrganization, ...spec.input }))
    .mutation(async ({ ctx, input }) => {
      const account = await signedIn(ctx);
      const decided = await runInside(ctx, input.organization as string, (outer) =>
        asMember(outer, account, async (call) => {
          const met = meets(call, authority);
          return met.ok ? spec.decide(call, input as Parsed<S>) : met;
        }),
      );
      const result = await spec.act({ ...ctx, account }, decided);
      if (result.ok) return result.value;
      throw asError(result.refusal);
    });
  return procedure as unknown as Mutation<Sent<typeof inOrganization & S>, T>;
}
