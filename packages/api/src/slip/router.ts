import { z } from 'zod';
import { issueActivationSlips } from '@wangge/auth/activation-issue';
import { joinBySlip, readSlip, redeemSlip } from '@wangge/auth/activation';
import { issueResetSlip, redeemResetSlip } from '@wangge/auth/reset';
import { redeemSetUpSecret } from '@wangge/auth/set-up';
import type { Started } from '@wangge/auth/session';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { Context } from '../context.ts';
import { code as organizationCode, id, text } from '../input.ts';
import { accountCommand } from '../procedures/account.ts';
import { outsideCommand } from '../procedures/outside.ts';
import { publicCommand } from '../procedures/public.ts';
import { router } from '../trpc.ts';
import { mayIssue } from './may-issue.ts';

/** Scanned from the slip, or typed with the identifier printed on it. */
const key = z.union([
  z.object({ slip: id, organization: organizationCode.optional(), code: text(40) }),
  z.object({ identifier: text(120), code: text(40) }),
]);
const password = text(1000);

export const slipRouter = router({
  /** 激活单上写着谁、哪个组织。 */
  read: publicCommand({
    reason: 'whoever holds the slip has no account yet',
    input: { key },
    run: (call, input) => readSlip(call.gate, input.key, call.visitor),
  }),
  activate: publicCommand({
    reason: 'whoever holds the slip has no account yet',
    input: { key, password },
    run: async (call, input) =>
      signedOn(call, await redeemSlip(call.gate, input.key, input, call.visitor)),
  }),
  /** 已有账号的人，用激活单加入这个组织。 */
  join: accountCommand({
    input: { key },
    run: ({ gate, account, visitor }, input) =>
      joinBySlip(gate, account.accountId, input.key, visitor),
  }),
  reset: publicCommand({
    reason: 'whoever holds a reset slip cannot sign in',
    input: { key, password },
    run: async (call, input) =>
      signedOn(call, await redeemResetSlip(call.gate, input.key, input, call.visitor)),
  }),
  setUp: publicCommand({
    reason: 'before the first operator there is no account',
    input: { secret: text(100), phone: text(40), password },
    run: async (call, input) =>
      signedOn(call, await redeemSetUpSecret(call.gate, input, call.visitor)),
  }),
  /** 打印激活单：the codes are in this answer and nowhere else. */
  issue: outsideCommand({
    authority: 'person.issue-slip',
    input: { personIds: z.array(id).min(1).max(200) },
    async decide(call, { personIds }) {
      const allowed = await mayIssue(call, personIds);
      if (!allowed.ok) return allowed;
      const { organization, actor } = call;
      return done({ organizationId: organization.id, personIds, issuedBy: actor.accountId });
    },
    act: ({ gate }, order) => issueActivationSlips(gate, order),
  }),
  issueReset: outsideCommand({
    authority: 'person.issue-slip',
    input: { personId: id },
    async decide(call, { personId }) {
      const allowed = await mayIssue(call, [personId]);
      if (!allowed.ok) return allowed;
      const { organization, actor } = call;
      return done({ organizationId: organization.id, personId, issuedBy: actor.accountId });
    },
    act: ({ gate }, order) => issueResetSlip(gate, { ...order, by: 'organization' }),
  }),
});

/** Signed in at once: the session's cookie goes out with the answer. */
function signedOn(call: Context, started: Outcome<Started>): Outcome<{ readonly handle: string }> {
  if (!started.ok) return started;
  for (const cookie of started.value.cookies) call.setCookie(cookie);
  return done({ handle: started.value.handle });
}
