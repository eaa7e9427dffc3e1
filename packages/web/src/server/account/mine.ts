import type { Actions, RequestEvent, ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { secretOf } from './secret.ts';
import { scannedSlip, slipKeyOf } from './slip-key.ts';

/** 我的账号。`?slip=` comes from a slip that was scanned while signed in. */
export const load = (async (event) => {
  const [session, { account, log }, sessions, invitations] = await Promise.all([
    event.locals.session(),
    api(event).account.mine.query({}),
    api(event).session.list.query({}),
    api(event).account.invitations.query({}),
  ]);
  const query = event.url.searchParams;
  const slip = scannedSlip(query);
  // A slip that was typed on the activation page by somebody who has an account already.
  const typedSlip = { identifier: query.get('identifier') ?? '', code: query.get('code') ?? '' };
  return { session, account, log, sessions, invitations, slip, typedSlip, now: session?.at ?? 0 };
}) satisfies ServerLoad;

/** Each form says its own name in the answer, so that only its part of the page speaks. */
async function answered(
  event: RequestEvent,
  form: string,
  command: (data: FormData) => Promise<unknown>,
) {
  const data = await event.request.formData();
  const values = { ...typed(data, 'current', 'next'), form };
  return act(values, async () => {
    await command(data);
    return { form };
  });
}

export const actions = {
  password: (event) =>
    answered(event, 'password', (data) =>
      api(event).session.changePassword.mutate({
        current: secretOf(data, 'current'),
        next: secretOf(data, 'next'),
      }),
    ),
  end: (event) =>
    answered(event, 'end', (data) =>
      api(event).session.end.mutate({ handle: textOf(data, 'handle') }),
    ),
  endOthers: (event) => answered(event, 'end', () => api(event).session.endOthers.mutate()),
  answer: (event) =>
    answered(event, 'answer', (data) =>
      api(event).account.answerInvitation.mutate({
        organizationId: textOf(data, 'organizationId'),
        id: textOf(data, 'id'),
        answer: textOf(data, 'answer') === 'accepted' ? 'accepted' : 'declined',
      }),
    ),
  join: (event) =>
    answered(event, 'join', (data) => api(event).slip.join.mutate({ key: slipKeyOf(data) })),
} satisfies Actions;
