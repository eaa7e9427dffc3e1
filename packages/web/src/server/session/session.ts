import type { RequestEvent } from '@sveltejs/kit';
import type { AppRouter } from '@wangge/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { api } from '../api.ts';

export type Session = NonNullable<inferRouterOutputs<AppRouter>['session']['current']>;

/** Who is signed in on this browser, or nobody. */
export function sessionOf(event: RequestEvent): Promise<Session | null> {
  return api(event).session.current.query({});
}
