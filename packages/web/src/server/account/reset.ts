import { redirect, type Actions, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '../api.ts';
import { act } from '../refusal.ts';
import { typed } from '../typed.ts';
import { secretOf } from './secret.ts';
import { scannedSlip, slipKeyOf } from './slip-key.ts';

/** 用重置单设新密码。 */
export const load = (({ url }) => ({ slip: scannedSlip(url.searchParams) })) satisfies ServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const outcome = await act(typed(form, 'password'), () =>
      api(event).slip.reset.mutate({
        key: slipKeyOf(form),
        password: secretOf(form, 'password'),
      }),
    );
    if ('status' in outcome) return outcome;
    redirect(303, resolve('/'));
  },
} satisfies Actions;
