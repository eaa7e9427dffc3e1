import type { ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

/** 公示单，A4。 */
export const load = (async (event) => {
  const grid = event.url.searchParams.get('grid');
  return {
    notice: await api(event).publication.notice.query({
      organization: organizationCode(event),
      ...(grid ? { grid } : {}),
    }),
  };
}) satisfies ServerLoad;
