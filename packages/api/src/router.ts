import { accountRouter } from './account/router.ts';
import { calendarRouter } from './calendar/router.ts';
import { caseRouter } from './case/router.ts';
import { fileRouter } from './file/router.ts';
import { formRouter } from './form/router.ts';
import { hierarchyRouter } from './hierarchy/router.ts';
import { importRouter } from './import/router.ts';
import { notificationRouter } from './notification/router.ts';
import { operatorRouter } from './operator/router.ts';
import { organizationRouter } from './organization/router.ts';
import { policyRouter } from './policy/router.ts';
import { postRouter } from './post/router.ts';
import { publicRouter } from './public/router.ts';
import { publicationRouter } from './publication/router.ts';
import { recordRouter } from './record/router.ts';
import { sessionRouter } from './session/router.ts';
import { slipRouter } from './slip/router.ts';
import { router } from './trpc.ts';

/** One line per slice. */
export const appRouter = router({
  session: sessionRouter,
  slip: slipRouter,
  account: accountRouter,
  operator: operatorRouter,
  organization: organizationRouter,
  hierarchy: hierarchyRouter,
  post: postRouter,
  policy: policyRouter,
  calendar: calendarRouter,
  form: formRouter,
  record: recordRouter,
  case: caseRouter,
  publication: publicationRouter,
  file: fileRouter,
  import: importRouter,
  notification: notificationRouter,
  public: publicRouter,
});

export type AppRouter = typeof appRouter;
