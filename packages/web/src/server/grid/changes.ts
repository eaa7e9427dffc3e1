import type { Actions, ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf } from '../typed.ts';

/** 变动记录：newest first; older ones by the moment of the last. */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const gridId = event.url.searchParams.get('grid');
  const before = Number(event.url.searchParams.get('before') ?? NaN);
  const changes = await orAbsent(
    api(event).hierarchy.changes.query({
      organization,
      limit: 50,
      ...(gridId !== null && { gridId }),
      ...(Number.isSafeInteger(before) && { before }),
    }),
  );
  return { changes, gridId, commandId: newId() };
}) satisfies ServerLoad;

export const actions = {
  undo: async (event) => {
    const form = await event.request.formData();
    const changeId = textOf(form, 'change');
    const commandId = textOf(form, 'commandId');
    return act({ change: changeId }, async () => {
      await api(event).hierarchy.undo.mutate({
        organization: organizationCode(event),
        commandId,
        changeId,
      });
      return true;
    });
  },
} satisfies Actions;
