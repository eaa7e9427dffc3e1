import { initTRPC } from '@trpc/server';
import type { Meta } from './authority.ts';
import type { Context } from './context.ts';
import { shapeError } from './error-shape.ts';
import { transformer } from './transformer.ts';

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer,
    isDev: false,
    errorFormatter: ({ error, shape, ctx }) =>
      shapeError(error, shape, (cause) => ctx?.report(cause) ?? null),
  });

export const { router, createCallerFactory } = t;

/** Not exported to slices: they use the builders of `procedures/`, which make them say the authority. */
export const bareProcedure = t.procedure;
