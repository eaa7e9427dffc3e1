import { z } from 'zod';
import { done } from '@wangge/grid/outcome';
import { code, term, text, words } from '../input.ts';
import { operatorCommand, operatorQuery } from '../procedures/account.ts';
import { router } from '../trpc.ts';
import { issueAgain, openOrganization } from './open-organization.ts';
import { overview } from './overview.ts';
import type { VariantChoice } from './views.ts';

export const operatorRouter = router({
  overview: operatorQuery({ input: {}, run: async (call) => done(await overview(call)) }),
  /** 做什么用：the variants that this installation carries. */
  variants: operatorQuery({
    input: {},
    run: async ({ variants }) =>
      done(
        Object.values(variants).map((policy): VariantChoice => {
          const { variant, words: named } = policy;
          return { id: variant, words: named };
        }),
      ),
  }),
  openOrganization: operatorCommand({
    input: {
      code,
      name: words(80),
      variant: term,
      administrator: z.object({ name: words(40), phone: text(40) }),
    },
    run: openOrganization,
  }),
  issueAgain: operatorCommand({
    input: { code },
    run: (call, input) => issueAgain(call, input.code),
  }),
});
