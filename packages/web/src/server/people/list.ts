import type { Actions, ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { publicOrigin } from '../env.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { dayAfter } from './day-after.ts';

/** 人员；`?text=` 查人，`?person=` 看一个人。 */
export const load = (async (event) => {
  const query = event.url.searchParams;
  const text = query.get('text')?.trim() ?? '';
  const organization = organizationCode(event);
  return {
    people: await orAbsent(api(event).post.people.query({ organization, text, limit: 2000 })),
    text,
    person: query.get('person'),
    commandId: newId(),
  };
}) satisfies ServerLoad;

export const actions = {
  end: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), async () => {
      await api(event).post.end.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        appointmentId: textOf(form, 'appointmentId'),
        untilOn: dayAfter(textOf(form, 'lastOn')),
      });
      return { reset: null };
    });
  },
  reset: async (event) => {
    const form = await event.request.formData();
    const personId = textOf(form, 'personId');
    return act(typed(form), async () => {
      const slip = await api(event).slip.issueReset.mutate({
        organization: organizationCode(event),
        personId,
      });
      const origin = publicOrigin();
      const query = new URLSearchParams({ slip: slip.slipId, code: slip.code }).toString();
      return { reset: { personId, slip, url: origin && `${origin}/reset?${query}` } };
    });
  },
} satisfies Actions;
