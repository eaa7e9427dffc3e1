import { error, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import { answer, paramOf } from '../answer.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

/** 巡查一处：表和可加的检查表、上次遗留、同行的人。 */
export const GET: RequestHandler = (event) => answer(() => patrolOf(event));

async function patrolOf(event: RequestEvent) {
  const organization = organizationCode(event);
  const gridId = paramOf(event, 'grid');
  const kind = event.url.searchParams.get('kind') ?? (await kindOffered(event, gridId));
  return { context: await api(event).record.patrolContext.query({ organization, gridId, kind }) };
}

async function kindOffered(event: RequestEvent, gridId: string): Promise<string> {
  const offers = await api(event).form.offers.query({ organization: organizationCode(event) });
  const offer = offers.find(
    ({ oncePerDutyDay, grids }) => !oncePerDutyDay && grids.some(({ id }) => id === gridId),
  );
  return offer?.kind.id ?? error(404);
}

export type PatrolPage = Awaited<ReturnType<typeof patrolOf>>;
