import type { ServerLoad } from '@sveltejs/kit';
import type { OrganizationView } from '@wangge/api/organization/views';
import { yearOf } from '@wangge/grid/time';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

/** 工作日历，一年。 */
export const load = (async (event) => {
  const { organization } = (await event.parent()) as { organization: OrganizationView };
  const now = yearOf(organization.today);
  const asked = Number(event.url.searchParams.get('year'));
  const year = Math.abs(asked - now) <= 1 ? asked : now;
  const [calendar, nextSummer, notices] = await Promise.all([
    api(event).calendar.slice.query({
      organization: organizationCode(event),
      fromOn: `${year}-01-01`,
      untilOn: `${year + 1}-01-01`,
    }),
    api(event).calendar.week.query({
      organization: organizationCode(event),
      on: `${now + 1}-07-01`,
    }),
    api(event).calendar.notices.query({ organization: organizationCode(event) }),
  ]);
  return { year, calendar, nextProvisional: nextSummer.provisional, notices };
}) satisfies ServerLoad;
