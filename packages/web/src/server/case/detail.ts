import { error, type Actions, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act, refusalOf } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { commandOf, filesOf, isCommandName } from './command.ts';

/** 案件页；`?do=` 打开一个命令的表单。 */
export const load = (async (event) => {
  const doing = event.url.searchParams.get('do');
  return {
    detail: await detailOf(event),
    doing: doing !== null && isCommandName(doing) ? doing : null,
    // Without JavaScript the page itself names the command; with it `enhance` makes a new name for each attempt.
    commandId: newId(),
  };
}) satisfies ServerLoad;

async function detailOf(event: RequestEvent) {
  try {
    return await api(event).case.detail.query({
      organization: organizationCode(event),
      caseId: caseIdOf(event),
    });
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) error(404, { status: 404, message: refusal.code, refusal });
    throw cause;
  }
}

export const actions = {
  act: async (event) => {
    const form = await event.request.formData();
    const name = textOf(form, 'type');
    if (!isCommandName(name)) error(400, 'case.command-unknown');
    return act(typed(form), async () => {
      await api(event).case.act.mutate({
        ...named(event, form),
        command: commandOf(name, form),
        fileIds: filesOf(form),
      });
      const done: string = name;
      return { done };
    });
  },
  reporter: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), async () => ({
      reporter: await api(event).case.reporter.query({
        organization: organizationCode(event),
        caseId: caseIdOf(event),
        purpose: 'answer',
      }),
    }));
  },
  people: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), () =>
      api(event).case.people.query({
        organization: organizationCode(event),
        caseId: caseIdOf(event),
        purpose: 'treatment',
      }),
    );
  },
  review: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), async () => {
      await api(event).case.review.mutate({
        ...named(event, form),
        satisfactionId: textOf(form, 'satisfactionId'),
        upheld: textOf(form, 'verdict') === 'upheld',
        text: textOf(form, 'reply'),
      });
      return { done: 'review' };
    });
  },
  publish: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), async () => {
      await api(event).publication.publish.mutate({
        ...named(event, form),
        title: textOf(form, 'title'),
        result: textOf(form, 'result'),
        release: textOf(form, 'release') === 'yes',
      });
      return { done: 'publish' };
    });
  },
  unpublish: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), async () => {
      await api(event).publication.takeDown.mutate(named(event, form));
      return { done: 'unpublish' };
    });
  },
} satisfies Actions;

function named(event: RequestEvent, form: FormData) {
  return {
    organization: organizationCode(event),
    commandId: textOf(form, 'commandId'),
    caseId: caseIdOf(event),
    version: Number(textOf(form, 'version')),
  };
}

function caseIdOf(event: RequestEvent): string {
  const { id } = event.params as { id?: string };
  return id ?? error(404);
}
