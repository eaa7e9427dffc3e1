import type { Actions, ServerLoad } from '@sveltejs/kit';
import type { OrganizationView } from '@wangge/api/organization/views';
import type { Issued } from '@wangge/api/slip/views';
import type { Words } from '@wangge/grid/words';
import { api } from '../api.ts';
import { publicOrigin } from '../env.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';

/** As many as one request may name. */
const most = 200;

/** 按哪棵树的哪一级分页：`class:class`、`building:floor`。 */
type Grouping = { readonly value: string; readonly words: Words; readonly level: string };

/** 激活单。 */
export const load = (async (event) => {
  const code = organizationCode(event);
  const { organization } = (await event.parent()) as { organization: OrganizationView };
  const groupings = groupingsOf(organization);
  const asked = event.url.searchParams.get('by');
  const by = groupings.find(({ value }) => value === asked) ?? usual(organization, groupings);
  const [tree] = (by?.value ?? '').split(':');
  const [people, view] = await Promise.all([
    orAbsent(api(event).post.people.query({ organization: code, limit: 2000 })),
    orAbsent(api(event).hierarchy.tree.query({ organization: code, ...(tree ? { tree } : {}) })),
  ]);
  return { people, tree: view, groupings, by, origin: publicOrigin() };
}) satisfies ServerLoad;

/** Every level once, by the first tree that has it. */
function groupingsOf({ trees, levels }: OrganizationView): Grouping[] {
  return levels.flatMap(({ id, words, postsOnly }) => {
    const tree = trees.find((each) => each.levels.includes(id));
    return tree && !postsOnly ? [{ value: `${tree.id}:${id}`, words, level: id }] : [];
  });
}

/** The level above the lowest of the main tree: a class of rooms, a community of grids. */
function usual({ trees }: OrganizationView, groupings: readonly Grouping[]): Grouping | undefined {
  const main = trees.find((tree) => tree.main) ?? trees[0];
  return groupings.find(({ value }) => value === `${main?.id}:${main?.levels.at(-2)}`);
}

export const actions = {
  issue: async (event) => {
    const form = await event.request.formData();
    const organization = organizationCode(event);
    const ids = form.getAll('person').filter((value): value is string => typeof value === 'string');
    return act({}, async () => {
      const issued: Issued[] = [];
      for (let from = 0; from < ids.length; from += most) {
        const personIds = ids.slice(from, from + most);
        issued.push(...(await api(event).slip.issue.mutate({ organization, personIds })));
      }
      return issued.length === 0 ? null : { issued };
    });
  },
} satisfies Actions;
