import type { ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';

/** 我的工作台：every organization I belong to, what I hold there, and everything that waits for me in all of them. */
export const load = (async (event) => {
  const [session, workspaces, waiting, invitations] = await Promise.all([
    event.locals.session(),
    api(event).account.workspaces.query({}),
    api(event).notification.waiting.query({}),
    api(event).account.invitations.query({}),
  ]);
  const [first] = workspaces;
  // One week is shown for all: of the first organization, whose calendar is mostly everybody's.
  const week = first ? await api(event).calendar.week.query({ organization: first.code }) : null;
  return {
    session,
    workspaces,
    waiting,
    week,
    invitations: invitations.length,
    at: session?.at ?? 0,
  };
}) satisfies ServerLoad;
