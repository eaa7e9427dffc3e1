import { redirect, type Actions, type ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { landing } from '../landing.ts';
import { act } from '../refusal.ts';
import { services } from '../services.ts';
import { textOf, typed } from '../typed.ts';

/** Whoever is signed in already goes on to where they wanted to go. */
export const load = (async ({ locals, url }) => {
  const to = url.searchParams.get('to');
  if (await locals.session()) redirect(303, landing(to));
  return { to, demo: services()?.demo ?? null };
}) satisfies ServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const password = form.get('password');
    const outcome = await act(typed(form, 'password'), () =>
      api(event).session.signIn.mutate({
        identifier: textOf(form, 'identifier'),
        password: typeof password === 'string' ? password : '',
      }),
    );
    if ('status' in outcome) return outcome;
    redirect(303, landing(textOf(form, 'to')));
  },
} satisfies Actions;
