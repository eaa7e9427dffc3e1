import type { Action } from '@wangge/grid/post/post';
import { authorityOf } from '../authority.ts';
import { meets, type MemberCall } from '../call.ts';
import { inOrganization } from '../input.ts';
import type { Result } from '../result.ts';
import { bareProcedure } from '../trpc.ts';
import { asMember, runInside, signedIn } from './run-inside.ts';
import { parserOf, type Parsed, type Query, type Sent, type Shape } from './shape.ts';

type InOrganization = typeof inOrganization;

/** A reading inside one organization by one of its members. */
export function query<S extends Shape, T>(spec: {
  readonly authority: Action | 'member';
  readonly input: S;
  readonly run: (call: MemberCall, input: Parsed<S>) => Promise<Result<T>>;
}): Query<Sent<InOrganization & S>, T> {
  const authority = authorityOf(spec.authority);
  const procedure = bareProcedure
    .meta({ authority })
    .input(parserOf({ ...inOrganization, ...spec.input }))
    .query(async ({ ctx, input }) => {
      const session = await signedIn(ctx);
      const { organization: code, ...rest } = input;
      return runInside(ctx, code as string, (outer) =>
        asMember(outer, session, async (call) => {
          const met = meets(call, authority);
          return met.ok ? spec.run(call, rest as Parsed<S>) : met;
        }),
      );
    });
  return procedure as unknown as Query<Sent<InOrganization & S>, T>;
}
