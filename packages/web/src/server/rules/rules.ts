import type { Actions, ServerLoad } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { overrideOf } from './override.ts';

/** 规则；`?change=` 看一处改动，`?propose=` 提出一处。 */
export const load = (async (event) => {
  const query = event.url.searchParams;
  return {
    rules: await api(event).policy.rules.query({ organization: organizationCode(event) }),
    change: query.get('change'),
    propose: query.get('propose'),
    limitSet: query.get('set') ?? '',
    commandId: newId(),
  };
}) satisfies ServerLoad;

export const actions = {
  propose: async (event) => {
    const form = await event.request.formData();
    return act({ ...typed(form), form: 'propose' }, async () => {
      await api(event).policy.propose.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        override: overrideOf(form),
        fromOn: textOf(form, 'fromOn'),
        reason: textOf(form, 'reason'),
      });
      return { done: 'propose' };
    });
  },
  adopt: async (event) => {
    const form = await event.request.formData();
    return act({ ...typed(form), form: 'adopt' }, async () => {
      await api(event).policy.adopt.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        overrideId: textOf(form, 'overrideId'),
      });
      return { done: 'adopt' };
    });
  },
  withdraw: async (event) => {
    const form = await event.request.formData();
    return act({ ...typed(form), form: 'withdraw' }, async () => {
      await api(event).policy.withdraw.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        overrideId: textOf(form, 'overrideId'),
      });
      return { done: 'withdraw' };
    });
  },
} satisfies Actions;
