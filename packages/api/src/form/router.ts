import { done } from '@wangge/grid/outcome';
import { term } from '../input.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { readOffers } from './offers.ts';
import { readSheet } from './sheet.ts';

export const formRouter = router({
  /** 表：the form of a kind of record, with what follows a failing item. A phone keeps it for when there is no network. */
  sheet: query({
    authority: 'member',
    input: { kind: term },
    run: (call, { kind }) => readSheet(call, kind),
  }),

  /** 我能做哪些记录，在哪些网格。 */
  offers: query({
    authority: 'record.make',
    input: {},
    run: async (call) => done(await readOffers(call)),
  }),
});
