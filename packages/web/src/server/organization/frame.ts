import { redirect, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '../api.ts';
import { frameKey } from '../../frame-key.ts';
import { organizationCode } from './code.ts';

/**
 * What every page inside an organization stands in: the organization, me in it, my other workspaces, this week, and what
 * waits for me. It is asked again every minute (`frameKey`), never on the way from one page to the next.
 */
export const load = (async (event) => {
  event.depends(frameKey);
  const code = organizationCode(event);
  const [session, organization, workspaces, week, counts] = await Promise.all([
    event.locals.session(),
    api(event).organization.view.query({ organization: code }),
    api(event).account.workspaces.query({}),
    api(event).calendar.week.query({ organization: code }),
    api(event).notification.counts.query({ organization: code }),
  ]);
  // Each organization is worked in one app; another app's address leads there.
  const home = `/${organization.variant}/`;
  if (resolve('/') !== home) redirect(307, `${home}${code}`);
  // The guard has let somebody in: there is a session.
  return { organization, workspaces, week, counts, account: session?.accountId ?? '' };
}) satisfies ServerLoad;
