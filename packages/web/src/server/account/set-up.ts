import { redirect, type Actions, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '../api.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { secretOf } from './secret.ts';

/** 首次设置：the link that the first start prints. */
export const load = (({ url }) => ({
  secret: url.searchParams.get('secret') ?? '',
})) satisfies ServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const outcome = await act(typed(form, 'password', 'secret'), () =>
      api(event).slip.setUp.mutate({
        secret: textOf(form, 'secret'),
        phone: textOf(form, 'phone'),
        password: secretOf(form, 'password'),
      }),
    );
    if ('status' in outcome) return outcome;
    redirect(303, resolve('/'));
  },
} satisfies Actions;
