import { error, type Actions, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act, refusalOf } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { sendPhotos } from './photos.ts';

/** 扫码反映的页面。The command is named by the page, so that a second press gives the same receipt. */
export const load = (async (event) => ({
  place: await placeOf(event),
  commandId: newId(),
  seed: seedOf(),
})) satisfies ServerLoad;

async function placeOf(event: RequestEvent) {
  try {
    return await api(event).public.place.query({
      organization: organizationCode(event),
      grid: gridCode(event),
    });
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) error(404, { status: 404, message: refusal.code, refusal });
    throw cause;
  }
}

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const organization = organizationCode(event);
    const [name, contact] = [textOf(form, 'name'), textOf(form, 'contact')];
    return act(typed(form), async () => ({
      receipt: await api(event).public.report.mutate({
        organization,
        commandId: textOf(form, 'commandId'),
        grid: gridCode(event),
        category: textOf(form, 'category'),
        text: textOf(form, 'text'),
        place: textOf(form, 'place'),
        name,
        contact,
        anonymous: name === '' && contact === '',
        consent: textOf(form, 'consent') === 'yes',
        fileIds: await sendPhotos(event, organization, form),
        seed: textOf(form, 'seed'),
      }),
    }));
  },
} satisfies Actions;

function gridCode(event: RequestEvent): string {
  const { grid } = event.params as { grid?: string };
  return grid ?? error(404);
}

function seedOf(): string {
  return [...crypto.getRandomValues(new Uint8Array(24))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
