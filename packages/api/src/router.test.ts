import { expect, it } from 'vitest';
import type { Meta } from './authority.ts';
import { appRouter } from './router.ts';

type Walked = { readonly meta?: Partial<Meta>; readonly _def: { readonly type: string } };

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Readonly<Record<string, Walked>>,
);

it('has procedures to look at', () => {
  expect(procedures.length).toBeGreaterThan(20);
});

it.each(procedures)('%s says what a caller must be', (_, { meta }) => {
  expect(meta?.authority?.kind).toMatch(/^(public|account|operator|member|action)$/);
});

it.each(
  procedures.flatMap(([path, { meta }]) =>
    meta?.authority?.kind === 'public' ? [[path, meta.authority.reason] as const] : [],
  ),
)('%s is public for a reason', (_, reason) => {
  expect(reason.length).toBeGreaterThan(10);
});
