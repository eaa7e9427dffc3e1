import type { Actions, ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { publicOrigin } from '../env.ts';
import { orAbsent } from '../or-absent.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';

/** 建一个组织。 */
export const load = (async (event) => {
  const [session, variants] = await Promise.all([
    event.locals.session(),
    orAbsent(api(event).operator.variants.query({})),
  ]);
  return { session, variants, origin: publicOrigin() };
}) satisfies ServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), () =>
      api(event).operator.openOrganization.mutate({
        code: textOf(form, 'code').trim(),
        name: textOf(form, 'name'),
        variant: textOf(form, 'variant'),
        administrator: { name: textOf(form, 'administrator'), phone: textOf(form, 'phone') },
      }),
    );
  },
} satisfies Actions;
