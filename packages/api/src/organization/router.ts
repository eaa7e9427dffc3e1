import { done } from '@wangge/grid/outcome';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { organizationView } from './read.ts';

export const organizationRouter = router({
  view: query({
    authority: 'member',
    input: {},
    run: async (call) => done(await organizationView(call)),
  }),
});
