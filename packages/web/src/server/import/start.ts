import type { ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';

/** 导入：`?kind=` 选好是什么表。 */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const list = await orAbsent(api(event).import.list.query({ organization }));
  const asked = event.url.searchParams.get('kind');
  return { list, kind: list.kinds.find((kind) => kind === asked) ?? list.kinds[0] ?? 'tree' };
}) satisfies ServerLoad;
