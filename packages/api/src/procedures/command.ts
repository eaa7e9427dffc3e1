import { refuse } from '@wangge/grid/outcome';
import type { Action } from '@wangge/grid/post/post';
import { authorityOf } from '../authority.ts';
import { meets, memberCall, type MemberCall } from '../call.ts';
import { claim, hashOf } from '../command-claim.ts';
import { asCommand } from '../input.ts';
import type { Result } from '../result.ts';
import { bareProcedure } from '../trpc.ts';
import { memberOf, runInside, signedIn } from './run-inside.ts';
import { parserOf, type Mutation, type Parsed, type Sent, type Shape } from './shape.ts';

type AsCommand = typeof asCommand;

/** What a command has beside its call: its own name, and the id of what it makes or changes. */
export type CommandCall = MemberCall & { readonly commandId: string; readonly subjectId: string };

/**
 * A change inside one organization by one of its members. Sent twice, it is done once: the second answer comes from
 * `replay`, freshly read. `subject` says what it concerns; `new` makes an id for it (`call.subjectId`).
 */
export function command<S extends Shape, T>(spec: {
  readonly authority: Action | 'member';
  readonly input: S;
  readonly subject: 'new' | ((input: Parsed<S>) => string);
  readonly run: (call: CommandCall, input: Parsed<S>) => Promise<Result<T>>;
  readonly replay: (call: CommandCall, input: Parsed<S>) => Promise<Result<T>>;
}): Mutation<Sent<AsCommand & S>, T> {
  const authority = authorityOf(spec.authority);
  const procedure = bareProcedure
    .meta({ authority })
    .input(parserOf({ ...asCommand, ...spec.input }))
    .mutation(async ({ ctx, input: parsed, path }) => {
      const session = await signedIn(ctx);
      const { organization: code, commandId, ...rest } = parsed as unknown as Parsed<AsCommand>;
      const input = rest as Parsed<S>;
      return runInside(ctx, code, async (outer) => {
        const [member, claimed] = await Promise.all([
          memberOf(outer, session),
          claim(outer.tx, {
            organizationId: outer.organization.id,
            id: commandId,
            accountId: session.accountId,
            procedure: path,
            inputHash: hashOf(input),
            subjectId: spec.subject === 'new' ? ctx.newId() : spec.subject(input),
            at: outer.at,
          }),
        ]);
        if (!member) return refuse('organization.not-found');
        if (!claimed.ok) return claimed;
        const { fresh, subjectId } = claimed.value;
        const call: CommandCall = { ...memberCall(outer, member), commandId, subjectId };
        if (!fresh) return spec.replay(call, input);
        const met = meets(call, authority);
        return met.ok ? spec.run(call, input) : met;
      });
    });
  return procedure as unknown as Mutation<Sent<AsCommand & S>, T>;
}
