import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { answer } from '../answer.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

/** A phone shows the newest; the rest is in the list of notices. */
const newest = 5;

/** 今天：等着我的，和没看过的通知。 */
export const GET: RequestHandler = (event) => answer(() => todayOf(event));

async function todayOf(event: RequestEvent) {
  const organization = organizationCode(event);
  const [today, notices] = await Promise.all([
    api(event).notification.today.query({ organization }),
    api(event).notification.list.query({ organization, unreadOnly: true, limit: newest }),
  ]);
  return { today, notices: notices.rows };
}

export type TodayPage = Awaited<ReturnType<typeof todayOf>>;
