import type { Actions, ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { publicOrigin } from '../env.ts';
import { orAbsent } from '../or-absent.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';

/** 运维。 */
export const load = (async (event) => {
  const [session, view] = await Promise.all([
    event.locals.session(),
    orAbsent(api(event).operator.overview.query({})),
  ]);
  return { session, view, origin: publicOrigin() };
}) satisfies ServerLoad;

export const actions = {
  issueAgain: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), () =>
      api(event).operator.issueAgain.mutate({ code: textOf(form, 'code') }),
    );
  },
} satisfies Actions;
