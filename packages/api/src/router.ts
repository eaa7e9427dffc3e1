import { accountRouter } from './account/router.ts';
import { hierarchyRouter } from './hierarchy/router.ts';
import { organizationRouter } from './organization/router.ts';
import { postRouter } from './post/router.ts';
import { sessionRouter } from './session/router.ts';
import { router } from './trpc.ts';

/** One line per slice. */
export const appRouter = router({
  session: sessionRouter,
  account: accountRouter,
  organization: organizationRouter,
  hierarchy: hierarchyRouter,
  post: postRouter,
});

export type AppRouter = typeof appRouter;
