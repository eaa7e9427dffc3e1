import { error, type Actions, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';

/** 一次导入：read afresh while it is being read or written. */
export const load = (async (event) => ({
  view: await readRun(event),
  commandId: newId(),
})) satisfies ServerLoad;

export function readRun(event: RequestEvent) {
  const asked = { organization: organizationCode(event), importId: importIdOf(event) };
  return orAbsent(api(event).import.view.query(asked));
}

function importIdOf(event: RequestEvent): string {
  const { id } = event.params as { id?: string };
  return id ?? error(404);
}

export const actions = {
  check: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), () =>
      api(event).import.check.mutate({ ...commandOf(event, form), asked: askedOf(form) }),
    );
  },
  write: async (event) => {
    const form = await event.request.formData();
    const goneOn = textOf(form, 'goneOn');
    const goneIds = form.getAll('gone').filter((id): id is string => typeof id === 'string');
    return act(typed(form), () =>
      api(event).import.write.mutate({
        ...commandOf(event, form),
        version: Number(textOf(form, 'version')),
        on: textOf(form, 'on'),
        goneIds,
        ...(goneOn !== '' && { goneOn }),
      }),
    );
  },
  withdraw: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), () => api(event).import.withdraw.mutate(commandOf(event, form)));
  },
} satisfies Actions;

function commandOf(event: RequestEvent, form: FormData) {
  return {
    organization: organizationCode(event),
    importId: importIdOf(event),
    commandId: textOf(form, 'commandId'),
  };
}

/** `column:phone` = 4; empty: this column is not imported. */
function askedOf(form: FormData) {
  const columns: Record<string, number | null> = {};
  for (const [name, value] of form)
    if (name.startsWith('column:')) columns[name.slice(7)] = value === '' ? null : Number(value);
  const sheet = textOf(form, 'sheet');
  const topLevel = textOf(form, 'topLevel');
  return { columns, ...(sheet !== '' && { sheet }), ...(topLevel !== '' && { topLevel }) };
}
