import { redirect, type Actions, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { filesOf } from './command.ts';

export const load = (async (event) => ({
  options: await api(event).case.raiseOptions.query({ organization: organizationCode(event) }),
  commandId: newId(),
})) satisfies ServerLoad;

const contentNames = ['text', 'people', 'things', 'background', 'cause', 'suggestion'] as const;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const organization = organizationCode(event);
    const grade = textOf(form, 'grade');
    const content = Object.fromEntries(
      contentNames.flatMap((name) =>
        textOf(form, name) === '' ? [] : [[name, textOf(form, name)]],
      ),
    );
    const outcome = await act(typed(form), () =>
      api(event).case.raise.mutate({
        organization,
        commandId: textOf(form, 'commandId'),
        gridId: textOf(form, 'gridId'),
        kind: textOf(form, 'kind'),
        place: textOf(form, 'place'),
        channel: textOf(form, 'channel'),
        content: { title: textOf(form, 'title'), ...content },
        fileIds: filesOf(form),
        ...(grade === '' ? {} : { grade }),
      }),
    );
    if ('status' in outcome) return outcome;
    redirect(303, `${resolve('/')}${organization}/cases/${outcome.result.id}`);
  },
} satisfies Actions;
