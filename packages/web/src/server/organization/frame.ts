import { redirect, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '../api.ts';
import { aroundOf } from './around.ts';
import { organizationCode } from './code.ts';

/**
 * What every page inside an organization stands in: the organization, me in it, my other workspaces, this week, and what
 * waits for me.
 */
export const load = (async (event) => {
  const code = organizationCode(event);
  const [session, organization, workspaces, around] = await Promise.all([
    event.locals.session(),
    api(event).organization.view.query({ organization: code }),
    api(event).account.workspaces.query({}),
    aroundOf(event),
  ]);
  // Each organization is worked in one app; another app's address leads there.
  const home = `/${organization.variant}/`;
  if (resolve('/') !== home) redirect(307, `${home}${code}`);
  // The guard has let somebody in: there is a session.
  return { organization, workspaces, ...around, account: session?.accountId ?? '' };
}) satisfies ServerLoad;
