import { recountWaiting } from '../calendar/lookup.ts';
import type { Context } from '../context.ts';
import { eachOrganization } from './organizations.ts';

/** In one minute: some ten seconds of it. What is left waits for the next one. */
const most = 30;

/** 重算等着的案件：each organization in turn, a step at a time, those that have more to do again. */
export async function recountAWhile(context: Context, step = recountWaiting): Promise<void> {
  let steps = 0;
  let waiting: readonly string[] | undefined;
  do {
    const looked = await eachOrganization(
      context,
      'inside',
      async (call) => ({ id: call.organization.id, more: await step(call) }),
      waiting?.slice(0, most - steps),
    );
    waiting = looked.filter(({ more }) => more).map(({ id }) => id);
    steps += waiting.length;
  } while (waiting.length > 0 && steps < most);
}
