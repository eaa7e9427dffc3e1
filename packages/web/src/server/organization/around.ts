import { json, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import type { Around } from '../../frames/around.ts';
import { api } from '../api.ts';
import { organizationCode } from './code.ts';

/** The week and what waits for me: what a desk page asks again every minute. */
export async function aroundOf(event: RequestEvent): Promise<Around> {
  const organization = organizationCode(event);
  const [week, counts] = await Promise.all([
    api(event).calendar.week.query({ organization }),
    api(event).notification.counts.query({ organization }),
  ]);
  return { week, counts };
}

export const GET: RequestHandler = async (event) => json(await aroundOf(event));
