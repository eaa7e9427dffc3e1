import { z } from 'zod';
import { listAccountLog, readAccount } from '@wangge/auth/account';
import { answerInvitation, listInvitations } from '@wangge/auth/invitation';
import { done } from '@wangge/grid/outcome';
import { id } from '../input.ts';
import type { MemberCall } from '../call.ts';
import { heldViews } from '../organization/lookup.ts';
import { accountCommand, accountQuery } from '../procedures/account.ts';
import { acrossOrganizations } from '../procedures/across.ts';
import { router } from '../trpc.ts';
import type { WorkspaceView } from './views.ts';

export const accountRouter = router({
  mine: accountQuery({
    input: {},
    async run({ gate, account: { accountId } }) {
      const [account, log] = await Promise.all([
        readAccount(gate, accountId),
        listAccountLog(gate, accountId),
      ]);
      return done({ account, log });
    },
  }),
  /** 邀请：found by my phone; whoever invited learns nothing until I answer. */
  invitations: accountQuery({
    input: {},
    run: async ({ gate, account }) => done(await listInvitations(gate, account.accountId)),
  }),
  answerInvitation: accountCommand({
    input: { organizationId: id, id, answer: z.enum(['accepted', 'declined']) },
    run: ({ gate, account }, input) => answerInvitation(gate, account.accountId, input),
  }),
  /** 我的工作台：organization × app × posts, in the order of the organizations' names. */
  workspaces: accountQuery({
    input: {},
    run: async (call) => done(await acrossOrganizations(call, workspaceView)),
  }),
});

async function workspaceView(call: MemberCall): Promise<WorkspaceView> {
  const { organization, policy, actor, name } = call;
  return {
    organizationId: organization.id,
    code: organization.code,
    name: organization.name,
    app: policy.variant,
    appWords: policy.words,
    personId: actor.personId,
    personName: name,
    demo: organization.settings.demo,
    posts: await heldViews(call),
  };
}
