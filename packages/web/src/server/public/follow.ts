import type { Actions, RequestEvent, ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';

export const load = ((event) => ({
  organizationCode: organizationCode(event),
  commandId: newId(),
})) satisfies ServerLoad;

/** 查进度、评价：编号和查询码只在表单里走，不进地址，不进日志。 */
export const actions = {
  follow: async (event) => {
    const form = await event.request.formData();
    return act(typed(form, 'secret'), async () => ({
      follow: await followed(event, form),
      secret: textOf(form, 'secret'),
    }));
  },
  satisfaction: async (event) => {
    const form = await event.request.formData();
    const values = typed(form, 'secret');
    const outcome = await act(values, async () => {
      const answer = answers.find((each) => each === textOf(form, 'answer')) ?? 'satisfied';
      await api(event).public.answer.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        number: textOf(form, 'number'),
        secret: textOf(form, 'secret'),
        answer,
        comment: textOf(form, 'comment'),
      });
      return { follow: await followed(event, form), secret: textOf(form, 'secret') };
    });
    if (!('status' in outcome)) return outcome;
    // Refused, the page still shows the case, and what was typed.
    const follow = await followed(event, form).catch(() => null);
    return {
      refusal: outcome.data.refusal,
      values,
      result: follow === null ? null : { follow, secret: textOf(form, 'secret') },
    };
  },
} satisfies Actions;

const answers = ['satisfied', 'mostly-satisfied', 'dissatisfied'] as const;

function followed(event: RequestEvent, form: FormData) {
  return api(event).public.follow.query({
    organization: organizationCode(event),
    number: textOf(form, 'number'),
    secret: textOf(form, 'secret'),
  });
}
