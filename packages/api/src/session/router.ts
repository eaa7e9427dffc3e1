import { done } from '@wangge/grid/outcome';
import { publicQuery } from '../procedures/public.ts';
import { router } from '../trpc.ts';

export const sessionRouter = router({
  current: publicQuery({
    reason: 'tells a browser whether anybody is signed in on it',
    input: {},
    run: async (call) => done(await call.session()),
  }),
});
