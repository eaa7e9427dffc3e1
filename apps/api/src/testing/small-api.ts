import { initTRPC } from '@trpc/server';
import type { ApiParts } from '../trpc.ts';
import type { Call } from '@wangge/api/context';

type Context = { readonly call: Call; readonly account: string | null };

const t = initTRPC.context<Context>().create();

type SmallApi = ApiParts & {
  readonly ran: string[];
  /** Lets `slow` answer. */
  readonly finishSlow: (answer: string) => void;
};

/** An API of a few procedures, so that the host is tested without a database. */
export function smallApi(): SmallApi {
  const ran: string[] = [];
  const slow = Promise.withResolvers<string>();
  const router = t.router({
    session: t.router({
      current: t.procedure.query(({ ctx }) => (ctx.account ? { name: ctx.account } : null)),
      signOut: t.procedure.mutation(({ ctx }) => {
        ran.push('signOut');
        ctx.call.setCookie({ name: 'small', value: '', attributes: { path: '/', maxAge: 0 } });
      }),
      signIn: t.procedure
        .input((input: unknown) => input as { identifier: string; password: string })
        .mutation(({ ctx, input }) => {
          ran.push('signIn');
          ctx.call.setCookie({
            name: 'small',
            value: input.identifier,
            attributes: { path: '/', maxAge: 600 },
          });
        }),
    }),
    network: t.procedure.query(({ ctx }) => ctx.call.network),
    broken: t.procedure.query(() => {
      throw new Error('select name from person where phone = 13900000000');
    }),
    slow: t.procedure.query(() => {
      ran.push('slow');
      return slow.promise;
    }),
    large: t.procedure.query(() => '网格'.repeat(5000)),
  });
  return {
    router,
    ran,
    finishSlow: slow.resolve,
    makeContext: (call) =>
      Promise.resolve({ call, account: accountIn(call.cookie) } satisfies Context),
  };
}

function accountIn(cookie: string | null): string | null {
  return /(?:^|; )small=([^;]+)/.exec(cookie ?? '')?.[1] ?? null;
}
