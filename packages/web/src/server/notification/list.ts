import type { Actions, ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';

/** 通知。 */
export const load = (async (event) => {
  const query = event.url.searchParams;
  const unreadOnly = query.get('unread') === 'yes';
  const cursor = query.get('cursor');
  return {
    list: await api(event).notification.list.query({
      organization: organizationCode(event),
      unreadOnly,
      ...(cursor ? { cursor } : {}),
    }),
    unreadOnly,
    commandId: newId(),
  };
}) satisfies ServerLoad;

export const actions = {
  read: async (event) => {
    const form = await event.request.formData();
    const ids = textOf(form, 'ids');
    return act(typed(form), () =>
      api(event).notification.read.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        ids: ids === 'all' ? 'all' : [ids],
      }),
    );
  },
} satisfies Actions;
