import { error, redirect, type Actions, type ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';

/** 录入放假通知。 For whoever may; to others there is no such page. */
export const load = (async (event) => {
  const { mayEnter } = await api(event).calendar.notices.query({
    organization: organizationCode(event),
  });
  if (!mayEnter) error(404);
  return { commandId: newId() };
}) satisfies ServerLoad;

export const actions = {
  preview: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), () =>
      api(event).calendar.previewNotice.query({
        organization: organizationCode(event),
        text: textOf(form, 'text'),
      }),
    );
  },
  confirm: async (event) => {
    const form = await event.request.formData();
    const version = Number(textOf(form, 'version'));
    const organization = organizationCode(event);
    const text = textOf(form, 'text');
    const commandId = textOf(form, 'commandId');
    const answer = await act(typed(form), async () => {
      const command = { organization, commandId, text, version };
      const { notices } = await api(event).calendar.confirmNotice.mutate(command);
      return notices[0]?.year;
    });
    if (!('result' in answer)) return answer;
    return redirect(303, `${event.url.pathname.replace(/\/notice$/, '')}?year=${answer.result}`);
  },
} satisfies Actions;
