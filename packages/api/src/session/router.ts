import { readAccount } from '@wangge/auth/account';
import { listMemberships } from '@wangge/auth/membership';
import { changePassword } from '@wangge/auth/password';
import { endOtherSessions, endSession, listSessions, signOut } from '@wangge/auth/session';
import { signIn } from '@wangge/auth/sign-in';
import { done } from '@wangge/grid/outcome';
import { id, text } from '../input.ts';
import { accountCommand, accountQuery } from '../procedures/account.ts';
import { publicCommand, publicQuery } from '../procedures/public.ts';
import { router } from '../trpc.ts';
import { currentView } from './views.ts';

export const sessionRouter = router({
  /** Who is signed in on this browser, or null. */
  current: publicQuery({
    reason: 'a browser may ask whether anybody is signed in on it',
    input: {},
    async run(call) {
      const session = await call.session();
      if (!session) return done(null);
      const [account, memberships] = await Promise.all([
        readAccount(call.gate, session.accountId),
        listMemberships(call.gate, session.accountId),
      ]);
      return done(currentView(session, account, memberships, call.clock()));
    },
  }),
  signIn: publicCommand({
    reason: 'nobody is signed in before signing in',
    input: { identifier: text(120), password: text(1000) },
    async run(call, input) {
      const started = await signIn(call.gate, input, call.visitor);
      if (!started.ok) return started;
      for (const cookie of started.value.cookies) call.setCookie(cookie);
      return done({ handle: started.value.handle });
    },
  }),
  /** Harmless when nobody is signed in. */
  signOut: publicCommand({
    reason: 'ends what the browser’s own cookie names',
    input: {},
    async run(call) {
      for (const cookie of await signOut(call.gate, call.sessionToken)) call.setCookie(cookie);
      return done({ signedOut: true });
    },
  }),
  /** 我的登录。 */
  list: accountQuery({
    input: {},
    run: async ({ gate, account }) => done(await listSessions(gate, account)),
  }),
  end: accountCommand({
    input: { handle: id },
    run: ({ gate, account }, { handle }) => endSession(gate, account.accountId, handle),
  }),
  endOthers: accountCommand({
    input: {},
    run: async ({ gate, account }) =>
      done({ ended: await endOtherSessions(gate, account.accountId, account.handle) }),
  }),
  changePassword: accountCommand({
    input: { current: text(1000), next: text(1000) },
    run: ({ gate, account, visitor }, input) => changePassword(gate, account, input, visitor),
  }),
});
