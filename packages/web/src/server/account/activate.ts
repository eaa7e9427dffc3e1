import { fail, redirect, type Actions, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import type { SlipView } from '@wangge/api/slip/views';
import { resolve } from '$app/paths';
import { api } from '../api.ts';
import { act } from '../refusal.ts';
import { typed } from '../typed.ts';
import { maskName } from './mask.ts';
import { secretOf } from './secret.ts';
import { fieldsOf, scannedSlip, slipKeyOf, type SlipKey } from './slip-key.ts';

/** 激活：a scanned slip is looked at at once, a typed one after its form was sent. */
export const load = (async (event) => {
  const scanned = scannedSlip(event.url.searchParams);
  const looked = scanned ? await act({}, () => look(event, scanned)) : null;
  const [found, refusal] =
    looked === null
      ? [null, null]
      : 'status' in looked
        ? [null, looked.data.refusal]
        : [looked.result, null];
  return { found, refusal, signedIn: (await event.locals.session()) !== null };
}) satisfies ServerLoad;

async function look(
  event: RequestEvent,
  key: SlipKey,
): Promise<{ view: SlipView; key: Record<string, string> }> {
  const view = await api(event).slip.read.mutate({ key });
  return { view: { ...view, personName: maskName(view.personName) }, key: fieldsOf(key) };
}

export const actions = {
  look: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), () => look(event, slipKeyOf(form)));
  },
  activate: async (event) => {
    const form = await event.request.formData();
    const key = slipKeyOf(form);
    const outcome = await act(typed(form, 'password'), () =>
      api(event).slip.activate.mutate({ key, password: secretOf(form, 'password') }),
    );
    if (!('status' in outcome)) redirect(303, resolve('/'));
    // A password that is not good enough: the slip still stands, so it is shown again.
    const shown = await act({}, () => look(event, key));
    const result = 'status' in shown ? null : shown.result;
    return fail(422, { ...outcome.data, result });
  },
} satisfies Actions;
