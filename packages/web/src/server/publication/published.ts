import type { ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

/** 结果公示，谁都能看。 */
export const load = (async (event) => {
  const { searchParams } = event.url;
  const [grid, cursor] = [searchParams.get('grid'), searchParams.get('cursor')];
  return {
    grid,
    list: await api(event).publication.list.query({
      organization: organizationCode(event),
      ...(grid ? { grid } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  };
}) satisfies ServerLoad;
