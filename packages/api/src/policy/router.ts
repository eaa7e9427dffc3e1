import { done } from '@wangge/grid/outcome';
import { day, id, words } from '../input.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { override } from './input.ts';
import { performAdopt, performPropose, performWithdraw } from './perform.ts';
import { rulesView } from './read.ts';

export const policyRouter = router({
  /** 规则：哪天用哪一版，两套时限，本组织的改动。 */
  rules: query({
    authority: 'member',
    input: {},
    run: async (call) => done(await rulesView(call)),
  }),
  propose: command({
    authority: 'policy.change',
    input: { override, fromOn: day, reason: words(500) },
    subject: 'new',
    run: performPropose,
    replay: async (call) => done(await rulesView(call)),
  }),
  /** Another administrator, else the highest post: decided by the kernel, not by one grant. */
  adopt: command({
    authority: 'member',
    input: { overrideId: id },
    subject: ({ overrideId }) => overrideId,
    run: performAdopt,
    replay: async (call) => done(await rulesView(call)),
  }),
  withdraw: command({
    authority: 'policy.change',
    input: { overrideId: id },
    subject: ({ overrideId }) => overrideId,
    run: performWithdraw,
    replay: async (call) => done(await rulesView(call)),
  }),
});
